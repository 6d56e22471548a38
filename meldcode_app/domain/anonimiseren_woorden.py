"""Closed lists the anonymiser reads: words that are no name, words that are also names, words that point at somebody.

Invariants: a list may only make the search stricter, but for three that let a word pass: FUNCTIEWOORDEN, which holds
no word that is in use as a name, and NA_AANSPREEKTITEL and AFKORTINGEN, which only make an exception to a rule for
words in small letters; all but FUNCTIEWOORDEN are folded (lower case, no accents).
"""

from __future__ import annotations


def lijst(tekst: str) -> frozenset[str]:
    """The words of a text, as a closed list."""
    return frozenset(tekst.split())


FUNCTIEWOORDEN = lijst("""
    De Het Een Hij Zij Ze Wij We Ik Je Jij Jullie Er Dit Dat Deze Die Daar Hier Toen Ook Als Maar En Of
    Want Dus Omdat Op In Met Bij Aan Uit Van Voor Naar Over Volgens Tijdens Sinds Tot Wat Waarom Wanneer
    Waar Welke Is Was Heeft Hebben Moet Moeten Mogen Zijn Ons Onze Mijn Niet Geen Soms Vaak Altijd Nooit
    Daarna Daarom Vandaag Gisteren Mevrouw Meneer Juf
""")
"""May begin a sentence with a capital unseen. Left out because people are called so: Dan, Door, Hoe, Kan, Na, Om,
Wie, Wil, Zou. A known name always goes before this list."""

LIDWOORDEN = frozenset({"De", "Het", "Van", "Den", "Der", "Ten", "Ter"})
"""Of these one belongs to the name that follows ("De Regenboog")."""

GEWONE_WOORDEN = lijst("""
    aad aal aar aart adam akker al alles appel april arend augustus baan baas bak bakker bal bank bas
    bed beek been beer ben berg best beter bij bijl blauw blij bloem blok boer bol boom boon bord bos
    brand breed broek brood brouwer bruin brug buis bus dag dal das dekker dieren dijk dik dolfijn door
    dorp draak drent droog duif dun eend eerlijk eik eiland eind els engel engels ezel fit flink floor
    frank frans fris fruit gans geel geest geluk gerst goed goud graaf grijs groen groot haak haan haar
    haas hals hamer hand hans hard hart haven heer heide held helder hemel hengst hert heuvel hoek hof
    hond hoog hoop hoorn hout huis huizen hut iris jager jasmijn jet job joke jong june kaas kamp kan
    kapper kat keizer ker kerk ketel kind kip klein klok knap knol koe kok koning kooi kool koper kort
    kraai kraan kramer krijger kroon kruis kuiper kwartel laan lam lamp lang last leeuw leger lente lief
    lieve linde loon lot maan man mark markt mast max meer mees mei meisje mens merel mes mijn min mol
    molen mooi mulder mus muur naald net nieuw nood noord noot olie ooms oost open os oud paal paard
    park pastoor peer pen plas ploeg poel poort post pot prins prior puk punt raaf ram reden regen reus
    riet rijk ring rits rivier rood roos rust saai schaap schaap scheper schipper schoen school schouten
    schrijver sil slager sleutel slim slot smal smit snel snoek spaan speelman spin spit stam steen ster
    sterk sterre stoel stok storm strik tak tas tijd timmer ton toon toren trees tuin tuinman valk veld
    ver vis visser vlam vlieg vogel vonk voorbeeld vos vrede vriend vroeg vrolijk waard wagenaar water
    weg wever wild wil wind winter wit wolf wolk zand zee zeeman zilver zomer zon zuid zwaan zwart
""")
"""Surnames, first names and places that are also words: they count as a name only with a capital."""

ROLWOORDEN = lijst("""
    moeder mama mam mamma ma vader papa pap pappa pa ouder ouders stiefmoeder stiefvader pleegmoeder
    pleegvader pleegouder oma opa grootmoeder grootvader tante oom neef nicht neefje nichtje broer
    broertje zus zusje halfbroer halfzus halfbroertje halfzusje stiefbroer stiefzus kind kindje jongen
    meisje baby zoon dochter voogd partner vriend vriendin buurvrouw buurman oppas ex man vrouw familie
    gezin juf meester juffrouw meneer mevrouw heer dhr mw mevr dr drs ir prof leerling leerkracht
    collega school
""")
"""What people are to each other: no name, so "oma" as the way somebody is called is not hunted for."""

BIJWOORDEN_BIJ_ROL = lijst("""
    nieuwe oude oudste jongste grote kleine mijn zijn haar hun eigen tweede eerste
""")

AANSPREEKTITELS = ("juffrouw", "juf", "meester", "mevrouw", "meneer", "heer", "dhr.", "dhr", "mw.", "mw",
                   "mevr.", "mevr", "drs.", "drs", "dr.", "dr")  # fmt: skip

SCHOOLWOORDEN = lijst("""
    basisschool school scholen stichting vereniging college lyceum gymnasium mavo havo vmbo sbo so vso
    speciaal openbare christelijke katholieke protestantse islamitische montessori montessorischool
    jenaplan daltonschool jenaplanschool vrijeschool obs cbs rkbs pcbs abs ibs kdv bso kindcentrum ikc
    kinderdagverblijf kinderopvang peuterspeelzaal praktijk huisartsenpraktijk gezondheidscentrum
    gemeente regio gi gecertificeerde instelling bv nv vof locatie politie ggd jeugdzorg wijkteam veilig
    thuis samenwerkingsverband
""")

VERENIGINGSSTAMMEN = (
    "club", "vereniging", "school", "kerk", "moskee", "stichting", "camping", "winkel", "gemeente", "straat",
    "dorp", "buurt", "wijk", "team", "groep", "praktijk", "manege", "opvang",
)  # fmt: skip
"""A word ending so, right before a capital, is shown together with it ("kickboksclub Titan")."""

STRAATSTAMMEN = (
    "straat", "laan", "weg", "plein", "gracht", "kade", "dijk", "steeg", "hof", "singel", "dreef", "pad", "markt",
    "wal", "ring", "plantsoen", "burg", "dam", "stad", "dorp", "veen", "wijk", "hoven", "broek", "recht", "horst",
)  # fmt: skip

FAMILIEWOORDEN = lijst("""
    oma opa tante oom neef nicht neefje nichtje grootmoeder grootvader schoonmoeder schoonvader peettante peetoom
    buurvrouw buurman
""")

AANDOENINGEN = (
    "autis", "asperger", "adhd", "epilep", "diabet", "suikerziek", "kanker", "leukemie", "hiv", "aids", "schizofr",
    "psychose", "psychotisch", "bipolair", "borderline", "anorexia", "boulimia", "tourette", "syndroom", "spierziekte",
    "spasti", "rolstoel", "slechthorend", "slechtziend", "hemofilie", "taaislijm", "mutisme", "hoogbegaafd",
    "tweeling", "drieling", "geadopteerd", "adoptie", "prothese", "hazenlip", "schisis", "albin", "dwerggroei",
    "transgender", "ongeneeslijk",
)  # fmt: skip
"""Beginnings of words that may point at one child in a small place."""
MEERLINGEN = ("tweeling", "drieling")

BEROEPEN = lijst("""
    bakker slager kapper kapster burgemeester wethouder raadslid dominee pastoor imam rabbijn predikant
    tandarts notaris makelaar dierenarts apotheker veearts brandweerman brandweervrouw militair marinier
    piloot schipper kroegbaas cafehouder winkelier horecaondernemer restauranthouder profvoetballer
    voetbaltrainer zwemleraar muzikant zanger zangeres acteur actrice journalist schrijver kunstenaar
    kunstenares loodgieter aannemer timmerman stratenmaker vrachtwagenchauffeur buschauffeur
    taxichauffeur machinist veehouder melkveehouder tuinder kweker bloemist fietsenmaker garagehouder
    rijinstructeur boswachter koster begrafenisondernemer ambassadeur kamerlid wethoudster kaasboer
    marktkoopman
""")

EENHEDEN = lijst("""
    jaar jaren jarige maand maanden week weken dag dagen uur uren minuten minuut keer maal kinderen kind
    broers zussen broertjes zusjes lessen lesuren gram kilo kg cm meter km kilometer euro graden procent
""")
"""What a number counts; shown together with it ("8 jaar")."""

VOOR_GETALLEN = lijst("""
    groep klas leerjaar nummer nr huisnummer kamer lokaal bus lijn artikel
""")

NA_AANSPREEKTITEL = lijst("""
    aan aangaf aangeeft af afgesproken allebei alleen als altijd anders antwoordde appte bad beaamde beaamt
    bedankt bedankte begon begreep begrijpt beide beiden bekend belde belden belt bent bevestigde bevestigt bij
    binnen bleef blij blijft boos bracht brengt buiten daar daarna dacht dan dank dat deed denkt die dit doet
    door dus echt eens eerst eigenlijk elke en er erg ergens ervaart eten even gaat gaf geeft geen geweest ging
    gisteren graag haar had hadden hebben heeft heel heet hem het hier hij hoorde hoort huilde huilt hun ik in
    is ja je kan keek kende kent kijkt klopt klopte komen komt kon konden kreeg krijgt kunnen kwam kwamen laat
    lachte lag langs legde legt liep liet ligt loopt maakt maakte maar mag mailde mailt mede mee meent meer
    meldde meldt met mij mocht moest moet moeten moment morgen na naar nadat nam neemt niet niets noemde noemt
    nog nooit nu of om omdat ontkende ontkent ontvangt ontving ook op over pas praat praatte reageerde reageert
    riep roept samen schreef schrijft schrok snapt snel soms sprak spraken spreekt staat steeds stelde stelt
    stond stuurde stuurt terug thee thuis toch toen toonde toont tot uit vaak van vandaag vanmiddag vanmorgen
    vannacht vanochtend vast verder vertelde vertelden vertelt vertrekt vertrok verwacht verwachtte vindt vond
    vonden voor vraagt vroeg vroegen waar waarom wacht wachtte want waren was water weer weet weg weigerde
    weigert wel welkom werd werkt werkte weten wie wilde wilden willen wist wonen woonde woont worden wordt wou
    zag zagen zat ze zeer zegt zei zeiden zelf zich ziet zij zijn zit zo zou zouden
""")
"""What often stands after "mevrouw" or "heet" and is no name."""

AFKORTINGEN = lijst("""
    a.d.h.v a.g.v a.h.w a.i a.j.b a.s a.u.b b.g.g b.v b.v.d c.q d.d d.i d.m.v d.w.z e.a e.d e.e.a e.g e.o e.v
    e.v.a g.g.z i.a i.c i.c.m i.g.v i.h.a i.h.b i.h.k.v i.i.g i.o i.o.m i.o.v i.p.v i.r.t i.s.m i.t.t i.v.m
    i.v.t i.z j.l k.o l.g l.o m.a.w m.b.t m.b.v m.e.r m.i m.i.v m.m.v m.n m.o m.u.v n.a n.a.v n.a.w n.b n.l n.n
    n.t.b n.v n.v.t o.a o.b.v o.g o.i o.i.d o.l.v o.m o.t o.v p.d p.g.b p.j p.m p.o.v p.p p.s p.v p.w q.q r.k
    s.v.p t.a.v t.b.v t.g.v t.h.v t.k t.m t.n.v t.o.v t.v t.w.v t.z.t u.s v.a v.d v.d.b v.h v.l.n.r v.m v.o
    v.o.f v.t v.v v.w w.o w.v.t.t.k z.a z.g z.g.a.n z.i z.n z.o.z z.s.m
""")
"""With points and small letters, and no initials of anybody."""
