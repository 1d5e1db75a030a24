const SUBJECTS: Readonly<Record<string, string>> = {
  en: `price prices pricelist discount warranty guarantee refund complaint quotation catalogue catalog brochure shipping vacancy career salary wages franchise
    height dimension dimensions diameter weight waterproof colour color paint brightness backlight engraving battery batteries rechargeable solar antenna
    alexa siri homekit thermostat heating heater radiator boiler blinds shutters zigbee knx robot vacuum television tv telly movie film music song radio melody ringtone tune spotify netflix youtube game games console playstation xbox
    printer toner cartridge excel spreadsheet powerpoint linux mouse wallpaper font virus photoshop bitcoin database nas usb hdmi bluray projector smartwatch sdk webhook statistics
    language translation translate clock timezone daylight calendar timetable attendance timesheet
    train bus flight airport airline taxi bicycle bike scooter motorbike caravan elevator lift escalator licenceplate licenseplate
    washing washer laundry dishwasher fridge refrigerator freezer oven stove microwave kettle coffee toaster dryer iron hoover chimney toilet sink shower bath roof carpet mattress sofa furniture curtain lawn mower pool grill sauna aquarium
    recipe cake bread soup pizza beer wine cook cooking bake baking
    tax taxes passport pension mortgage loan insurance vote divorce marriage dividend
      pharmacy vaccine vaccination fever headache pain medicine diet pregnancy allergy
     forecast temperature humidity cat cats horse fish bird hamster plant tree flower flowers
    homework essay exam football hockey concert cinema tourist
    fingerprint face facial biometric biometrics iris palm siren smoke carbon flood record recording recordings`,
  de: `preis preise preisliste rabatt garantie gewahrleistung ruckerstattung reklamation reklamieren angebot katalog prospekt versand karriere gehalt lohn
    hohe abmessung abmessungen masse durchmesser gewicht wasserdicht farbe lackieren helligkeit beleuchtung hintergrundbeleuchtung gravur batterie batterien akku solar antenne
    alexa siri homekit thermostat heizung heizkorper kessel rollladen jalousie zigbee knx roboter staubsauger fernseher fernsehen film musik lied radio melodie klingelton spotify netflix youtube spiel spiele konsole playstation xbox
    drucker toner patrone excel tabelle powerpoint linux maus hintergrundbild schriftart virus photoshop bitcoin datenbank nas usb hdmi beamer smartwatch sdk webhook statistik auswertung
    sprache ubersetzung ubersetzen uhrzeit zeitzone sommerzeit winterzeit kalender fahrplan anwesenheit zeiterfassung arbeitszeit design
    zug bus flug flughafen flugzeug fahrkarte taxi fahrrad roller motorrad wohnwagen aufzug lift rolltreppe kennzeichen nummernschild nummernschilder
    waschmaschine wasche geschirrspuler spulmaschine kuhlschrank gefrierschrank backofen herd mikrowelle wasserkocher kaffee kaffeemaschine toaster trockner bugeleisen kamin toilette waschbecken wasserhahn abfluss dusche badewanne dach teppich matratze sofa mobel vorhang rasen rasenmaher pool grill sauna aquarium
    rezept kuchen brot suppe pizza bier wein kochen backen
    steuer steuern steuererklarung reisepass rente hypothek kredit versicherung scheidung aktien dividende
      apotheke impfung fieber kopfschmerzen schmerzen medikament diat schwangerschaft allergie
     wettervorhersage temperatur luftfeuchtigkeit katze pferd fisch vogel hamster pflanze baum blume blumen
    hausaufgaben aufsatz prufung fussball konzert kino tourist
    fingerabdruck gesichtserkennung biometrie iris sirene rauch rauchmelder wasserschaden aufzeichnen aufzeichnung`,
  cs: `cena ceny cenik sleva zaruka zarucni refundace reklamace reklamovat katalog prospekt kariera mzda
    vyska rozmer rozmery prumer hmotnost vodotesny vodotesnost barva natrit jas podsviceni gravirovani baterie baterka solarni antena
    alexa siri homekit termostat topeni radiator kotel zaluzie rolety zigbee knx robot vysavac televize televizor film hudba pisnicka radio melodie spotify netflix youtube hra konzole playstation xbox
    tiskarna toner excel powerpoint linux mys tapeta pismo virus photoshop bitcoin databaze usb hdmi projektor hodinky sdk webhook statistika statistiky report
    jazyk preklad prelozit cestina anglictina kalendar rozvrh dochazka vykaz motiv
    vlak vlaky autobus letadlo letiste letenka jizdenka jizdni taxi kolo kolobezka motorka karavan vytah eskalator spz
    pracka prani pradlo mycka lednice lednicka mrazak trouba sporak mikrovlnka konvice kava kavovar toustovac susicka zehlicka komin zachod umyvadlo kohoutek odpad sprcha strecha koberec matrace pohovka nabytek zaves travnik sekacka bazen gril sauna akvarium
    recept kolac dort chleba polevka pizza pivo vino varit vareni peceni
    dan dane danove pas duchod hypoteka uver pojisteni pojistka rozvod akcie dividenda
      lekarna ockovani horecka bolest lek leky dieta tehotenstvi alergie
     predpoved teplota vlhkost kocka kun ryba ptak krecek rostlina kytka strom
    ukol referat zkouska fotbal hokej koncert kino turista
    otisk oblicej oblicejem biometrie sirena kour pozar zaplava nahravat nahravani nahravka zaznamenavat`,
}

/**
 * Words of a language (BCP 47), folded, for things and wishes that a whole question is about: a printer, a recipe, a price, a fingerprint. A site
 * that helps with one says its name.
 */
export function subjects(lang: string): string {
  return (SUBJECTS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? '').replace(/\s+/g, ' ')
}
