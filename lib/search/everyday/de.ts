/** Words that mean much the same in everyday language, and irregular forms of one: a group a line, phrases apart by commas. */
export const GERMAN = `
zahlen, bezahlen, Zahlung, Bezahlung, bezahlt, überweisen
kaufen, gekauft, Kauf, bestellen, erwerben, anschaffen
verkaufen, verkauft, Verkauf, Verkäufer
senden, schicken, gesendet, geschickt, versenden, zusenden
vergessen, nicht mehr wissen, weiß nicht mehr, fällt nicht ein
verlieren, verloren, Verlust, weg
finden, gefunden, suchen, auffinden, herausfinden
sehen, gesehen, sichtbar, sieht
hören, gehört, hört
klingeln, läuten, schellen, bimmeln, geklingelt, geläutet, Klingeln
öffnen, aufmachen, aufgehen, geöffnet, geht auf, geht nicht auf, Öffnung
entriegeln, aufschließen, aufsperren, öffnen
verriegeln, abschließen, absperren, zusperren
kaputt, defekt, beschädigt, Störung, funktioniert nicht, geht nicht
reparieren, Reparatur, richten, beheben
stehlen, gestohlen, geklaut, Diebstahl
geben, gegeben, erteilen, vergeben, gewähren
übergeben, übergabe, abgeben, weitergeben
wählen, auswählen, gewählt, aussuchen
beginnen, begonnen, starten, anfangen
ändern, geändert, verändern, umstellen, Änderung
wechseln, austauschen, tauschen, ersetzen, Wechsel, Austausch
hinzufügen, hinzugefügt, einfügen, eintragen, anlegen, aufnehmen
entfernen, löschen, gelöscht, entfernt, rauswerfen, Löschung
verschwinden, verschwunden, weg, fehlt, fehlen, nicht mehr da
kommen, gekommen, ankommen, angekommen, eintreffen
bekommen, erhalten, kriegen
anmelden, einloggen, Anmeldung, Login, log in, angemeldet
abmelden, ausloggen, abgemeldet, rausgeworfen
registrieren, Registrierung, Konto anlegen, registriert
einrichten, Einrichtung, einstellen, Einstellung, konfigurieren, Konfiguration
anrufen, Anruf, rufen, Telefonat, Gespräch
Mann, Frau, Ehemann, Ehefrau, Partner, Partnerin > Person, Familie
Sohn, Tochter, Kind, Kinder, Familie, Mitbewohner
Besucher, Besuch, Gast, Gäste, Bote, Postbote, Kurier, Paketdienst
Chef, Chefin, Vorgesetzter
Elektriker, Monteur, Techniker, Installateur, Handwerker, Installationsfirma
Hausmeister, Hausverwalter, Hausverwaltung, Verwalter, Verwaltung
Vermieter, Eigentümer, Besitzer, Inhaber
Mieter, Bewohner, Bewohnerin, Hausbewohner
Nachbar, Nachbarin, Nachbarn
Tür, Haustür, Eingang, Eingangstür, Tor, Pforte, Gartentor
Haus, Gebäude, Wohnhaus
Wohnung, Apartment, Wohneinheit
Bildschirm, Display, Anzeige, Monitor
Mail, E-Mail, Email, Nachricht
Spam, Junk, unerwünscht, Werbung
Internet, online, Web, Cloud
WLAN, Wi-Fi, wifi, Funknetz
Kabel, Leitung, Draht, Ader
Strom, Spannung, Stromversorgung, Elektrizität
Aufkleber, Etikett, Typenschild, Schild
Karton, Verpackung, Schachtel
Zertifikat, Urkunde, Papier, Dokument, Zettel
Rechnung, Quittung, Beleg
Bankkarte, Kreditkarte, Karte, EC-Karte, Visa, Mastercard
Preis, Kosten, Gebühr, kostet
kostenlos, gratis, umsonst, kostenfrei
abgelaufen, ablaufen, ungültig, nicht mehr gültig, zu Ende
verlängern, Verlängerung, erneuern
kündigen, Kündigung, beenden
neu starten, Neustart, aus- und einschalten, neustarten
ausschalten, abschalten, deaktivieren, ausmachen
einschalten, anschalten, aktivieren, anmachen
früher, vorher, vorig, alt, ehemalig, bisherig
umziehen, verschieben, übertragen, Umzug, ausziehen, ausgezogen
falsch, ungültig, verkehrt, fehlerhaft, inkorrekt
ablehnen, abgelehnt, verweigert, nicht angenommen, nimmt nicht an, zurückgewiesen
Recht, Rechte, Berechtigung, Befugnis, Zugriff, erlaubt, darf
leise, stumm, still, lautlos, kein Ton
laut, Lautstärke, Lautsprecher
Klingel, Türklingel, Glocke
schwarz, dunkel, leer
unscharf, verschwommen, trüb
Kamera, Linse, Objektiv
App, Anwendung, Applikation
Handy, Smartphone, Telefon, Mobiltelefon, Mobilgerät
Tablet, iPad
iPhone, Apple, iOS
Android, Samsung, Xiaomi, Huawei
Computer, PC, Laptop, Rechner, Notebook
Browser, Chrome, Firefox, Safari, Edge
Router, Modem, Fritzbox
klemmt, verklemmt, blockiert, gesperrt
Sternchen, Stern, Sterntaste
Tastatur, Tastenfeld, Ziffernfeld, Zahlenfeld
Einbrecher, Einbruch, Dieb, aufgebrochen, gewaltsam
offen gelassen, steht offen, zu lange offen
Alarm, Warnung, Sirene, Meldung
Sensor, Fühler, Kontakt, Melder
speichern, sichern, aufheben
Sicherung, Sicherungskopie, Backup, Export, sichern
Aktualisierung, Update, aktualisieren
Grenze, Limit, Maximum, höchstens
voll, kein Platz, passt nicht mehr
eins, 1, ein, einzig
zwei, 2, zweite, beide
drei, 3, dritte
vier, 4, vierte
fünf, 5, fünfte
Monat, monatlich
Jahr, jährlich
halbe Stunde, 30 Minuten, dreißig Minuten
Gutschein, Voucher, Gutscheincode
Abo, Abonnement, Mitgliedschaft
Firma, Unternehmen, Betrieb
einladen, Einladung, eingeladen
bestätigen, Bestätigung, Aktivierung
Fehler, Problem, Störung, Fehlermeldung
Art, Typ, Sorte
alle, jeder, sämtliche
Administrator, Admin, Verwalter
nicht erreichbar, offline, antwortet nicht, keine Verbindung
unbekannt, existiert nicht, nicht gefunden, gibt es nicht
Passwort, Kennwort, Zugangsdaten
Gerät, Apparat, Kasten, Anlage, Einheit
vertauscht, umgekehrt, verkehrt herum
Taste, Knopf, Schalter
Code, PIN, Zahlencode, Geheimzahl
Chip, Transponder, Schlüsselanhänger, Zutrittskarte
Bild, Video, Foto
Ton, Geräusch, Piepton, Klang
Telefonanlage, TK-Anlage, PBX, Vermittlung
Schlüssel, Zugang, Zutritt
drücken, gedrückt, betätigen
Bluetooth, BT
Mikrofon, Mikro
Firmware, FW, Software, Version
Standard, Werkseinstellung, Voreinstellung
Nummer, Nr
Adresse, IP
Benachrichtigung, Mitteilung, Push
Ausfall, Stromausfall, kein Strom
Käufer, neuer Eigentümer, Nachfolger
Putzfrau, Reinigungskraft, Putzhilfe > Besucher
vorübergehend, zeitlich begrenzt, befristet, einmalig
wohnt nicht mehr hier, ehemalig > ausgezogen
tot, reagiert nicht, ohne Strom, macht nichts
Kollege, Kollegin, Mitarbeiter, Angestellter
Anleitung, Handbuch, Manual
`
