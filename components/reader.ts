// The one module that a reader's page loads: every custom element of ours.
import './clean-address'
import './interface-switch/interface-switch.element'
import './step-tools/step-tools.element'
import './walk/walk.element'
import './screenshot/screenshot.element'
import './map/map.element'
import './search/search.element'
