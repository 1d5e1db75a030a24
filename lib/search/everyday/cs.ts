/** Words that mean much the same in everyday language, and irregular forms of one: a group a line, phrases apart by commas. */
export const CZECH = `
platit, zaplatit, placení, platba, úhrada, uhradit, hradit
koupit, nákup, pořídit, zakoupit, objednat
prodat, prodej, prodejce, prodávající
poslat, odeslat, zaslat
zapomenout, zapomněl, zapomenutý, zapomněla, nepamatuji, nevzpomenu
ztratit, ztracený, ztráta, ztratil
najít, nalézt, hledat, zjistit, vyhledat
vidět, vidím, uvidět
slyšet, slyším
zvonit, zazvonit, zvonění, vyzvánět, vyzvánění
otevřít, otevírat, otevření, otevírání
odemknout, odemykat, odemčení, otevřít
zamknout, zamčený, zamykat
rozbitý, pokažený, vadný, porucha, nefunguje
opravit, oprava, spravit
vybrat, zvolit, výběr
začít, začínat, spustit, start
dát, dávat, předat, předání, poskytnout
změnit, změna, měnit, výměna, vyměnit
přidat, přidávat, přidání, vložit, zaregistrovat
odebrat, odstranit, smazat, vymazat, zrušit, smazání, mazání
zmizet, mizí, zmizel, zmizeli, pryč, ztratit, chybí
přijít, dorazit, chodit, přichází, doručit
přihlásit, přihlášení, přihlašovací, login, přihlašování
odhlásit, odhlášení, vyhodit, vyhodila
registrovat, registrace, zaregistrovat
nastavit, nastavení, konfigurace, konfigurovat
volat, zavolat, volání, hovor, telefonát, dovolat
manžel, manželka, partner, partnerka > někdo, rodina
syn, dcera, dítě, rodina
návštěva, host, návštěvník, pošťák, kurýr
vedoucí, šéf, manažer
elektrikář, montér, technik, instalatér, montážní firma
domovník, správce, správce domu, předseda svj, výbor svj
pronajímatel, majitel, vlastník
nájemník, obyvatel, nájemce, bydlící
soused, sousedé, sousedka
branka, vrata, vchod, dveře, vchodové dveře
dům, barák, budova
byt, bytová, domácnost
obrazovka, displej
mail, email, e-mail
spam, nevyžádaná pošta
internet, online, web, cloud
wifi, bezdrátový, wi-fi
kabel, drát, vodič, šňůra
proud, elektřina, napájení
štítek, nálepka, samolepka
krabice, obal
certifikát, list, papír, dokument
faktura, účtenka, doklad
karta, platební karta, kreditní karta, kreditka, visa
cena, poplatek, náklady, stojí
zdarma, bezplatně
vypršet, vypršel, skončit, skončilo, propadnout, už neplatí, skončila platnost
prodloužit, prodloužení, obnovit
restartovat, restart, vypnout a zapnout
vypnout, zakázat, deaktivovat
zapnout, povolit, aktivovat
původní, předchozí, bývalý, starý, dřívější, minulý
přesunout, převést, přenést, přestěhovat, převod, přesun
špatný, chybný, nesprávný, neplatný
odmítnout, odmítá, odmítnutý, zamítnout, zamítnutý, zamítnuto, nepřijmout, nebere, nepřijímá
oprávnění, práva, právo, přístup, smí, pravomoc
ticho, tichý, potichu, mlčí, ztlumený, bez zvuku
hlasitost, nahlas
zvonek, zvonkový
černý, tmavý, tma
rozmazaný, neostrý
kamera, objektiv
aplikace, appka, apka
telefon, mobil, smartphone
tablet, ipad
iphone, apple, ios
android, samsung, xiaomi, huawei
počítač, pc, notebook, laptop
prohlížeč, chrome, firefox, safari, edge
router, modem
zaseknutý, zaseklý, blokovaný
hvězdička, hvězda
klávesnice, číselník
zloděj, vloupání, vypáčení, vykradení, násilné otevření, násilně otevřené
pootevřené, nechané otevřené, otevřené příliš dlouho
poplach, alarm, upozornění, siréna
čidlo, senzor, snímač, kontakt
uložit, uchovat, zachovat
záloha, kopie, export, zálohování
aktualizace, aktualizovat, upgrade
limit, maximum, nejvýš
plný, není místo, nevejde se
jeden, 1, jediný, první
dva, 2, druhý, oba
tři, 3, třetí
čtyři, 4, čtvrtý, čtyř
pět, 5, pátý
měsíc, měsíční, měsíčně
rok, roční, ročně
půlhodina, 30 minut, půl hodiny
kupón, kupon, poukaz, voucher, vaučer, voucheru, poukázka
firma, společnost, podnik
pozvat, pozvánka, pozvání
potvrdit, potvrzení, ověření, aktivace
chyba, závada, problém, hlášení
typ, druh
nikdo, žádný, nikomu
všichni, všem, celý, každý
administrátor, admin, správce
nedostupný, neodpovídá, offline, nejde se připojit
neznámý, neexistuje, nenalezeno
heslo, hesla
přístroj, zařízení, krabička
prohozený, obrácený, naopak, opačně
tlačítko, knoflík, čudlík
stavět, postavit
bankrot, už neexistuje, zkrachovala
kolik, počet, množství
kupec, kupující, nový majitel, nový vlastník
výpadek, výpadek proudu, vypadl proud, bez proudu
zamrzlý, zaseklý, nereaguje, neodpovídá
vrátný, vrátnice, recepce, recepční
uklízečka, úklid, paní na úklid, chůva, pomocnice > návštěva
balík, zásilka, doručení, kurýr, pošťák > návštěva
dočasný, jednorázový, na omezenou dobu, na víkend, na jeden den
odstěhovat, odstěhoval, vystěhovat, už tu nebydlí, bývalý
propuštěný, bývalý zaměstnanec, odešel
překlep, špatně opsané, chyba v psaní
šum, šumí, praská, bzučí, hluk
trhaný, sekaný, přerušovaný, vypadává, zní to špatně
slabý, slabě, tichý, málo slyšet
hlas, řeč, zvuk, audio
nezabezpečeno, zámeček, varování certifikátu
vodiče, svorky, zapojení, zapojit, kabeláž
firmware, fw, software, verze
výchozí, defaultní, tovární
heslo, pw, pwd
mikrofon, mikro
reproduktor, repráček
účet, profil, konto
zpráva, sms, hlášení, oznámení
číslo, č.
adresa, ip
oznámení, notifikace, push
kartička, karta, průkaz, čip
zakázáno, nepovoleno, bez oprávnění
přiřadit, přidělit, dát
duplicitní, dvakrát, už existuje
omyl, omylem, nechtěně, chyba
objekt, lokalita, pobočka
mrtvý, bez reakce, nic nedělá, nereaguje, bez napájení
mimo provoz, nefunguje, porucha
pronájem, nájem, nájemník
kolega, kolegyně, zaměstnanec, spolupracovník
centrála, ústředna, pobočková ústředna
detekce, hlídání, poznat, rozpoznat
vypršel čas, neodpovídá, příliš dlouho
návod, manuál, příručka
stisknout, stiskne, zmáčknout, zmáčkne, zmáčknu, stlačit
ukradl, ukradli, ukradený, krádež, odcizený, zcizený
bluetooth, bt
vejít, vejde, vstoupit, vstup, dostat se dovnitř
rozsvítit, svítí, rozsvítí, světlo
uslyšet, slyšet
počkat, čekat
zamknutý, uzamčený, zablokovaný
nehnou, nehne, nereaguje, zůstane zavřený
`
