/** Words that mean much the same in everyday language, and irregular forms of one: a group a line, phrases apart by commas. */
export const ENGLISH = `
pay, paid, payment, paying, pay for
buy, bought, purchase, order, ordered
sell, sold, sale
send, sent
forget, forgot, forgotten, cannot remember, do not know any more
lose, lost, losing
find, found, locate, discover, look for
see, seen, saw, visible
hear, heard
ring, rang, rung, ringing
break, broke, broken, defective, faulty, damaged, does not work, not working
steal, stole, stolen
leave, left
give, gave, given, grant
take, took, taken
choose, chose, chosen, select, pick
begin, began, start, started
write, wrote, written
know, knew, known
speak, spoke, talk
hold, held
get, got, receive, received
show, showed, shown, display
tell, told, inform, notify
go, went, gone
come, came, arrive, arrived
fix, repair, mend, solve
husband, wife, spouse, partner > somebody, person, family
son, daughter, child, kid, flatmate, roommate > family, relative, person
visitor, guest, caller, postman, courier
boss, chief, manager
electrician, fitter, technician, contractor, installer, company that installed
caretaker, janitor, concierge, property manager, building manager
landlord, owner, proprietor
tenant, resident, occupant, lodger, renter, inhabitant
neighbour, neighbor, neighbours
gate, entrance, door, front door
house, home, building
flat, apartment, condo, living unit
screen, display, monitor
e-mail, email, mail
spam, junk, unwanted mail
internet, online, web, cloud
wifi, wireless, wlan, wi-fi
cable, wire, cord, lead
power, electricity, current, mains
sticker, label, plate, nameplate
box, packaging, package
certificate, document, paper
bill, invoice, receipt
bank, credit card, bank card, debit card, visa, mastercard
price, cost, fee, charge, charges
free, gratis, free of charge
expire, expired, lapsed, ended, run out, ran out, no longer valid
renew, extend, prolong, renewal
cancel, terminate, unsubscribe
boot, start, launch, power on, switch on, turn on
restart, reboot, power cycle
disable, deactivate, switch off, turn off
enable, activate, turn on
replace, swap, exchange
swap, exchange > change
former, previous, old, ex
transfer, move, relocate, migrate, hand over
delete, remove, erase, wipe, clear
register, add, enrol, enroll
wrong, incorrect, invalid, bad, false
refuse, reject, deny, decline, declined, denied, rejected, not accepted, does not accept
permission, right, rights, privilege, privileges, access, allowed
powers, rights, permissions
silent, quiet, mute, muted, no sound
loud, volume
bell, doorbell, chime, buzzer
black, dark, blank
blurred, blurry, unclear
camera, cam, lens
app, application
phone, mobile, smartphone, cellphone, handset, telephone, cell phone
tablet, ipad
iphone, apple, ios
android, samsung, pixel, xiaomi, huawei
computer, pc, laptop, desktop, mac, notebook
browser, chrome, firefox, safari, edge
router, modem, gateway
search, scan, look
unlock, open, release
shut, closed, close
stuck, jammed, blocked
asterisk, star
keypad, keyboard
burglar, burglary, intruder, thief, break-in, broken open, prised open, forced open
ajar, left open, held open, open too long
alarm, alert, warning, siren
sensor, detector, contact
vanish, vanished, disappear, disappeared, gone, missing
settings, configuration, setup, options, preferences
save, store, keep
backup, copy, export
update, upgrade
limit, maximum, max
full, no room, no space, no free place
one, 1, single
two, 2, second, 2nd, both
three, 3, third, 3rd
four, 4, fourth, 4th
five, 5, fifth, 5th
six, 6, sixth
month, monthly
year, yearly, annual, annually
half, 30 minutes, half an hour, thirty minutes
coupon, voucher
plan, subscription, membership
company, firm, business, organisation, organization
invite, invitation, invited
confirm, verify, confirmation, verification, activation
error, failure, fault, problem, message
slow, slowly
hidden, invisible
name, named, called
type, kind, sort
person, somebody, someone, people
everybody, everyone, all
nobody, none, no one
owner, proprietor
administrator, admin, administration
login, log in, sign in, log on
sign up, create account, register
unreachable, unavailable, offline, does not respond, not responding, cannot be reached
unknown, does not exist, not found, no such
twice, already, again
bankrupt, no answer, cannot be reached
number, digits, figure
swapped, reversed, inverted, wrong way round, opposite
wall
unit, device, machine, equipment, appliance
buyer, purchaser, new owner, buys
outage, blackout, power cut, power failure, no electricity
frozen, hangs, hung, crashed, unresponsive, stuck
porter, doorman, concierge, reception, receptionist, front desk
cleaner, cleaning lady, housekeeper, nanny, babysitter, dog walker, helper > guest, visitor
parcel, delivery, delivery man, courier, postman > visitor
temporary, temp, limited, one time, one-off, for a day, weekend, certain time
evict, evicted, left, no longer lives, ex > moved out, move out
fired, dismissed, left the company > former employee
typo, mistyped, misspelt, typing mistake, wrong letter
crackle, crackling, hiss, hissing, hum, buzz, noise, noisy
garbled, choppy, distorted, cuts out, breaks up, sounds bad
faint, weak, low, quiet, too quiet, hardly hear
voice, speech, sound, audio
padlock, not secure, certificate warning, privacy error
wiring, wires, terminals, connect
firmware, fw, software, version
configuration, config, cfg, conf
default, dflt, factory
password, pw, pwd, passwd
microphone, mic, mike
loudspeaker, speaker, spk
acct, profile > account
message, msg
number, num, nr
button, btn
picture, pic, photo, video, vid, image
address, addr, ip
notif, push notification > notification
registration, reg, registered
authentication, auth, authorization, authorisation
security, sec
apartment, apt
manufacturer, maker, brand
swipe, hold
badge, pass, key card > card
forbidden, not allowed, prohibited, no permission
assign, allocate
assigned, given, obtained
duplicate, double, twice, already exists
mistake, accident, accidentally, by mistake, wrong
dashboard, portal, website, web site
dead, lifeless, no life, does nothing, no reaction, no power
broken, out of order, out of service, malfunction, does not work
rent, rented, tenancy, tenant
owner, co-owner, proprietor
colleague, coworker, co-worker, employee, staff
timeout, timed out, took too long, no response
declined, refused, rejected, denied
instructions, manual, guide, handbook
bluetooth, bt
enter, get in, come in, walk in, access
push, press, hit
cellular, mobile data
entry phone, door phone, intercom
outbound, outgoing
inbound, incoming
coordinates, data, details
faulty, defective, broken
admin, administrator, superuser
`
