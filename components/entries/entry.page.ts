// The module that a reader's page loads first: what a click needs. All else is in `deferred.page.ts`.
import './clean-address.page'
import './start-navigation.page'
