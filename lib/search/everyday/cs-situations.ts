/** What people tell of who they are, what they did and what they saw, and what it means, phrases apart by commas. */
export const CZECH_SITUATIONS = `
babička, děda, dědeček, máma, maminka, matka, táta, otec, rodiče, teta, strýc, příbuzný, bratr, sestra > rodina, člověk, osoba
kamarád, kamarádka, přítel, přítelkyně > osoba, návštěva
předseda, předsedkyně, družstvo, pokladník > výbor, správce, administrátor
předchůdce > předchozí majitel, původní správce
nástupce > nový majitel, nový správce
podnájemník, podnájem, spolubydlící > nájemník, osoba
bytná, domácí > pronajímatel, majitel
instalatér, malíř, řemeslník, dělník, údržbář, zahradník, pečovatelka > návštěva, host
sekretářka, asistentka, pracovník, pracovnice, brigádník > zaměstnanec, uživatel
vyhozený, propuštěný, výpověď > bývalý zaměstnanec, nesmí dovnitř
dodavatel, velkoobchod > distributor
prodejna, obchod, e-shop, eshop > distributor, prodejce
hotline, zákaznická linka > podpora
bazoš, aukro, inzerát, repasovaný, repas, ojetý > bazar, z druhé ruky, použitý
schránka > e-mail
peníze, finance, účtárna > platba, platit
dárkový poukaz, dárková karta, dárkový kód, stírací > voucher
získat zpět, obnova > obnovit, zapomenuté
špinavý, zašpiněný, umazaný, zaprášený, zablácený, upatlaný, znečištěný
vyčistit, očistit, utřít, otřít, vyčištění
čočka > objektiv, kamera
ohlušující, řve > příliš hlasitý, hlasitý
sotva slyšet, neslyšně, šeptá > příliš tichý, tichý
houká, vyje, skřípe, píská > pískání, zpětná vazba, ozvěna
chrčí, chrastí, chroptí > praská, šum, zní špatně
pípá, pípne, píp > pípání, pípnutí
ztlumit, ztišit, utlumit, zeslabit > hlasitost, příliš hlasitý
zesílit, přidat hlasitost > hlasitost, příliš tichý
kovový, robotický, huhlá, huhňá > trhaný, zní špatně
západka, střelka, závora > zámek, otvírač
cvaká, cvakne, vrčí, hučí > cvaknutí, bzučí
točí se, kolečko, načítá se, pořád se načítá > neotevře se, neodpovídá
šedý, šedivý, zašedlý, neaktivní > offline
převzít, přebrat, přebírá, převzetí > předat, předání
pozná, nepozná, rozpozná > zná, všimne
ignoruje, ignorovat > nereaguje
pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle > omezená doba, dočasný, jeden den
nepoužitý, nevyužitý > starý, platnost
bouřka, blesk, vichřice > výpadek proudu
ledka, kontrolka, dioda > světlo, svítí
přeinstalovat, odinstalovat > znovu přihlásit, nová aplikace
odhlašuje, vyhazuje mě, vyhodilo mě > odhlásilo
povídat, popovídat, bavit se > hovor, mluvit
zpoždění, zpožděný, opožděně > pozdě
spím, spánek > nerušit, noc
vibruje, vibrace > zvoní
bublina, vyskakovací okno > oznámení
poskytovatel, operátor internetu > internet, síť
brána > router
podsíť, rozsah ip > síť, adresa
169.254 > bez adresy, 0.0.0.0
url > adresa, stránka
portál > my2n, cloud
přepsal, přepisuje, přepsáno > mizí, mění zpět
provisioning, autoprovisioning > auto provisioning, konfigurační režim
manuálně > ručně
každý den, každou noc, každých pár dní, pořád dokola > po čase, mizí
personál, tým > zaměstnanci, lidé, uživatelé
vzdáleně, na dálku > jinde, nejsem na místě
načíst zálohu, nahrát zálohu > obnovit, záloha
fakturovat > kdo platí, faktura
naťukat, napsat, vyplnit > zadat
číslice > kód, číslo
poškrábaný, nečitelný, odřený > bez štítku, štítek
mnoho pokusů > zablokováno
transakce > platba
bankou, banka > karta
dvoufaktor, dvoufázové, 2fa, ověřovací kód > druhý kód
jednosměrný > jedním směrem, jen jedna strana
unauthorized, 401, 407 > forbidden, 403, špatné heslo
408, 504 > neodpovídá, nedostupný
486, 603 > odmítnuto, obsazeno
503, 500, service unavailable > server, nedostupný
není dostupný, není dostupná, nelze načíst, nejde načíst > neotevře se
pevná linka > stolní telefon
odepřen, odepřeno > zamítnuto, odmítnuto
vila, chata, chalupa > rodinný dům
kancelář, kanceláře > firma, komerční
panelák, bytovka, činžák > bytový dům
od začátku, od nuly, první kroky, jak začít, kde začít > nový interkom, nastavit, poprvé
vybalil, rozbalil, vybalený, z krabice > nové zařízení, nastavit
vlézt, vlezu, dostat se dovnitř, dostat dovnitř, dostat domů, dostat do domu, dostanu dovnitř > vejít, otevřít dveře, dveře nejdou otevřít
vpustit, pustit dovnitř > návštěva, otevřít dveře
nepustí, nepouští > nemůžu dovnitř, nejdou otevřít
v kapse, v kabelce > bluetooth, telefon jako klíč
kdo stojí, kdo tam je, kdo přišel, kdo je u dveří, kdo zvoní > obraz, vidět návštěvu
změna poskytovatele, nový poskytovatel, výměna routeru > nový router
obrazovka, obdélník > obraz
`
