import { keepFacts } from './facts.page'

keepFacts()
