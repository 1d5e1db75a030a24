/** What a message says that somebody pastes, and the step behind it. */
export const MESSAGES: Record<string, readonly (readonly [text: string, step: string])[]> = {
  en: [
    ['This device is allready added', 'cannot-add-device-to-my2n/old-account'],
    ['Error 12: already been registered', 'cannot-add-device-to-my2n/old-account'],
    ['The Serial Number does not exist', 'cannot-add-device-to-my2n/check-serial-number'],
    ['Account anna@example.com already exists', 'app-does-not-ring/log-in-again'],
    ['An account with this e-mail already exists.', 'app-does-not-ring/log-in-again'],
    ['192.168.1.1 refused to connect', 'first-time-in-the-web-interface/page-does-not-open'],
    ['The voucher code is not valid', 'vouchers-and-licences/voucher-refused'],
    ['Missing call settings', 'add-intercom-to-my2n/call-settings'],
    ['SIP/2.0 403 Forbidden', 'sip-account-not-registered/account-data'],
    ['Your card was declined.', 'vouchers-and-licences/card-refused'],
    ['Invalid user name or password', 'first-time-in-the-web-interface/password-unknown'],
  ],
  cs: [
    ['Zařízení je již přidáno', 'cannot-add-device-to-my2n/old-account'],
    ['The device is allready added', 'cannot-add-device-to-my2n/old-account'],
    ['Sériové číslo neexistuje', 'cannot-add-device-to-my2n/check-serial-number'],
    ['Účet s tímto e-mailem již existuje', 'app-does-not-ring/log-in-again'],
    ['Server 192.168.1.1 odmítl připojení', 'first-time-in-the-web-interface/page-does-not-open'],
    ['Kód voucheru není platný', 'vouchers-and-licences/voucher-refused'],
    ['Platba byla zamítnuta', 'vouchers-and-licences/card-refused'],
    ['Nesprávné uživatelské jméno nebo heslo', 'first-time-in-the-web-interface/password-unknown'],
  ],
}
