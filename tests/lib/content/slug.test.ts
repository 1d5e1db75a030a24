import { slug } from '@/lib/content'

test.each([
  ['Žádný obraz!', 'zadny-obraz'],
  ['Größe  der Ørsted-Straße', 'grosse-der-orsted-strasse'],
  ['iPhone 15: ABC', 'iphone-15-abc'],
  ['Немає інтернету', 'nemaie-internetu'],
  ['Δεν ανοίγει η πόρτα', 'den-anoigei-i-porta'],
  ['门打不开', 'men-da-bu-kai'],
  ['दरवाज़ा', 'drvaja'],
  ['الباب ٣', 'lbb-3'],
  ['Reset 🔄 !', 'reset'],
  ['…', ''],
  ['ЩО РОБИТИ', 'shcho-robiti'],
  ['ΘΥΡΑ', 'thyra'],
  ['문이', 'mun-i'],
  ['SIP-сервер не відповідає', 'sip-server-ne-vidpovidaie'],
  ['Помилка E2-код', 'pomilka-e2-kod'],
  // Two of its letters are Cyrillic.
  ['reset-саll', 'reset-call'],
  ["З’єднання з комп'ютером", 'ziednannya-z-kompyuterom'],
  ['L’appareil', 'l-appareil'],
  ['ß'.repeat(60), 's'.repeat(80)],
])('the id nearest to %j is %j', (name, id) => expect(slug(name)).toBe(id))
