/** What people tell of who they are, what they did and what they saw, and what it means, phrases apart by commas. */
export const ENGLISH_SITUATIONS = `
grandmother, grandma, granny, grandfather, grandpa, mother, mum, mom, father, dad, parents, aunt, uncle, relative, brother, sister > family, person
friend, girlfriend, boyfriend, fiancee > person, visitor
chairman, chairwoman, chairperson, committee, treasurer, house association > property manager, administrator
predecessor > previous owner, former owner, old administrator
successor > new owner, new administrator
subtenant, subletter, sublet, lodger, housemate > tenant, person
landlady > landlord, owner
plumber, painter, craftsman, tradesman, workman, handyman, builder, gardener, nurse, carer > visitor, guest
teacher, secretary, assistant, trainee, worker > employee, user
dismissed, sacked, laid off, resigned, quit > former employee, must not enter
supplier, vendor, dealer, reseller, retailer, wholesaler > distributor
shop, store > distributor, seller
helpdesk, help desk, hotline, customer service > support
ebay, marketplace, flea market, classifieds, refurbished, pre-owned, secondhand > second hand, used
mailbox, inbox, postbox > e-mail
money, finance, financial, billing > payment, pay
gift card, prepaid card, scratch card > voucher
retrieve, recover, recovery > reset, forgotten
dirty, filthy, dusty, muddy, smeared, stained, soiled, greasy
clean, cleaned, wipe, wiped
deafening, blaring, ear-splitting > too loud, loud
hardly audible, inaudible, whisper, whispers > too quiet, quiet
howl, howling, screech, screeching, squeal, squealing > whistling, feedback, echo
rattle, rattling, scratchy > crackling, noise
bleep, bleeping, ping, chirp, beeping > beep, beeps
turn down, lower, reduce, decrease, quieter > volume, too loud
turn up, raise, increase, louder > volume, too quiet
robotic, robot voice, metallic, tinny, muffled > choppy, sounds bad
latch, bolt, deadbolt > lock, door opener
clicks, hums, buzzes > click, hum
spinning, spins, keeps loading, loads forever, buffering > does not open, timed out
greyed out, grayed out, grey, gray, greyed, inactive > offline
takeover, take over, took over, taken over, taking over > hand over, handover
recognise, recognize, recognised, recognized > know, notice, detect
ignore, ignored, ignores, no reaction > does not react
monday, tuesday, wednesday, thursday, friday, saturday, sunday > certain time, limited, temporary, one day
unused, not used yet > old, valid, validity
storm, thunderstorm, lightning > power cut, outage
glow, glows, lit, lamp > light
uninstalled, reinstalled, installed again > log in again, new app
kicked out, kicks me out, throws me out, signed out, logs me out, logging me out > logged out
conversation, chat > call, talk
delay, delayed, lag, lags, lagging > late, too late
asleep, sleeping, bedtime > do not disturb, night
vibrate, vibrates, vibration > ring
banner > notification, pop-up
seat, seats, slot, slots > place, licence, limit
isp, internet provider > provider, internet
gateway > router
subnet, ip range > network, address
169.254 > no address, 0.0.0.0
web address, url > address, page
portal > my2n, cloud
overwrites, overwritten, overwrote > changes back, disappear
provisioning > auto provisioning, configuration mode
manually > by hand
every day, every night, each night, every few days, again and again > after a while, keep disappearing
staff, crew, team > employees, people, users
remotely, from afar, not on site > somewhere else, not there
upload > load, restore
bill to > who pays, invoice
type in, fill in, key in > enter
digits > code, number
scratched, unreadable, illegible, worn off > no label, label
too many attempts, too many tries > blocked, locked
transaction > payment
issuer > bank, card
two-factor, 2fa, authenticator, verification code > second code
one way > one-way, one side
unauthorized, 401, 407 > forbidden, 403, wrong password
408, 504, request timeout > no response, unreachable
486, 603, busy > rejected, occupied
503, 500, service unavailable > server, unavailable
landline, office phone > desk phone, telephone
villa, cottage > family house, family home
workplace > office, company
block of flats, apartment house > apartment building, residential
from scratch, first steps, get started, getting started, where to begin, where do i start > new intercom, set up, first time
unpacked, unboxed, out of the box > new device, set up
get in, come in, go in, get inside, walk in, get into > enter, door does not open
let in, let inside > open door, visitor
let me in, lets me in > log in, enter
locked out > door stays closed, door does not open
in my pocket, in the pocket, walk up, walking up > bluetooth, phone as a key
who is there, who is at the door, who is outside, who is ringing > picture, see visitor
upstairs, in the flat > at home
`
