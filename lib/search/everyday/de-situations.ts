/** What people tell of who they are, what they did and what they saw, and what it means, phrases apart by commas. */
export const GERMAN_SITUATIONS = `
Oma, Opa, Großmutter, Großvater, Mutter, Mama, Vater, Papa, Eltern, Tante, Onkel, Verwandte, Bruder, Schwester > Familie, Person
Freund, Freundin > Person, Besucher
Vorsitzender, Vorsitzende, Vorstand, Beirat, Genossenschaft, Eigentümergemeinschaft, WEG > Verwalter, Administrator
Vorgänger, Vorgängerin > Vorbesitzer, früherer Administrator
Nachfolger, Nachfolgerin > neuer Eigentümer, neuer Verwalter
Untermieter, Untermieterin > Mieter, Person
Klempner, Maler, Handwerker, Gärtner, Pflegerin, Pfleger, Pflegedienst, Babysitter, Kindermädchen > Besucher, Gast
Sekretärin, Assistentin, Arbeiter, Angestellter, Angestellte > Mitarbeiter, Benutzer
entlassen, gekündigt, gefeuert > ehemaliger Mitarbeiter, darf nicht mehr rein
Lieferant, Großhändler > Fachhändler, Distributor
Laden, Geschäft, Shop > Händler, Verkäufer
Hotline, Helpdesk, Kundendienst > Support
ebay, Kleinanzeigen, Flohmarkt, Marktplatz, generalüberholt, refurbished > aus zweiter Hand, gebraucht
Postfach, Posteingang > E-Mail
Geld, Finanzen, Buchhaltung, Abrechnung > Zahlung, bezahlen
Geschenkkarte, Guthabenkarte, Rubbelkarte > Gutschein
wiederherstellen, zurückholen > zurücksetzen, vergessen
schmutzig, verschmutzt, dreckig, staubig, verschmiert
sauber, reinigen, putzen, abwischen, gereinigt
Linse > Objektiv, Kamera
ohrenbetäubend, dröhnt > zu laut, laut
kaum hörbar, unhörbar, flüstert > zu leise, leise
heult, quietscht, quietschen > pfeift, Rückkopplung, Echo
klappert, knackt, knistert > rauscht, Geräusch
Piepen, Gepiepe, Tastenpiepen, Tastentöne, piepst > Piepton, Töne
leiser, herunterdrehen, runterdrehen > Lautstärke, zu laut
lauter, hochdrehen > Lautstärke, zu leise
blechern, dumpf, abgehackt > klingt schlecht
Riegel, Falle, Türfalle > Schloss, Türöffner
klackt, brummt, surrt, summt > klickt, summen
dreht sich, lädt ewig, Ladekreis > öffnet sich nicht, antwortet nicht
ausgegraut, inaktiv > grau, offline
Übernahme, übernimmt, übernehmen > übergeben, Übergabe
erkennt, erkannt, erkennen > kennt, bemerkt
ignoriert, ignorieren > reagiert nicht
Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag, montags, dienstags, mittwochs, donnerstags, freitags, samstags, sonntags > bestimmte Zeit, befristet, zeitlich begrenzt
unbenutzt, ungenutzt > alt, Gültigkeit
Gewitter, Blitz, Sturm, Unwetter > Stromausfall
Lampe, Leuchte, LED > Licht, leuchtet
neu installiert, deinstalliert > neue App, anmelden
wirft mich raus, meldet mich ab, rausgeworfen > abgemeldet
unterhalten, reden > Gespräch, sprechen
Verzögerung, verzögert, verspätet, zeitversetzt > spät, zu spät
schläft, schlafen, Schlaf > Nicht stören, nachts
vibriert, Vibration > klingelt
Popup, Einblendung, Banner > Benachrichtigung
Provider, Internetanbieter > Anbieter, Internet
Anbieterwechsel, neuer Anbieter, neuer Provider, Routerwechsel, Routertausch, Router getauscht > neuer Router, Router gewechselt
Subnetz, IP-Bereich > Netzwerk, Adresse
169.254 > keine Adresse, 0.0.0.0
URL > Adresse, Seite
Website > Webseite, Seite
Portal > Cloud, My2N
überschreibt, überschrieben > verschwinden, ändert zurück
Provisionierung, Autoprovisionierung > Auto Provisioning, Konfigurationsmodus
manuell > von Hand
jeden Tag, jede Nacht, jeden Morgen, immer wieder > nach einer Weile, verschwinden
Personal, Belegschaft, Team > Mitarbeiter, Benutzer
aus der Ferne, nicht vor Ort > woanders
einspielen > laden, wiederherstellen
eintippen, reinschreiben > eingeben
Ziffern > Code, Nummer
zerkratzt, unleserlich > kein Etikett, Etikett
zu viele Versuche > gesperrt, blockiert
Transaktion > Zahlung
zwei Faktor, 2FA, Bestätigungscode > zweiter Code
einseitig > nur in eine Richtung, nur eine Seite
unauthorized, 401, 407 > forbidden, 403, falsches Passwort
Zeitüberschreitung, timeout, 408, 504 > antwortet nicht, nicht erreichbar
486, 603 > abgelehnt, besetzt
503, 500, service unavailable > Server, nicht erreichbar
Festnetz, Bürotelefon > Tischtelefon, Telefon
Villa > Einfamilienhaus, Family home
Büro > Firma, Commercial
Wohnblock, Mietshaus > Mehrfamilienhaus, Apartment building
von vorne, von Anfang an, erste Schritte, wie fange ich an > einrichten, neue Sprechanlage
ausgepackt > neues Gerät, einrichten
reinkommen, hineinkommen, komme nicht rein, kommt nicht rein, ins Haus, ausgesperrt > Tür öffnen, Tür öffnet nicht
reinlassen, hereinlassen > Besucher, Tür öffnen
in der Tasche, in der Hosentasche > Bluetooth, Handy als Schlüssel
wer draußen steht, wer da ist, wer klingelt > Bild, Besucher sehen
Außenstation, Außensprechstelle > Türstation, Sprechanlage
Werksreset > Werkseinstellungen, zurücksetzen
Umzug > umziehen, übertragen
`
