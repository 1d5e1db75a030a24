// The module that a reader's page loads first: what a click needs. All else is in `rest.ts`.
import './clean-address'
import './turning/turning'
import './parsed'
import './interface-switch/interface-switch.element'
