// The one module that a reader's page loads: every custom element of ours.
import './interface-switch/interface-switch.element'
