// Made by Registries/generate; do not edit.
// Names of languages, countries and scripts in Arabic, Spanish, French and Italian, in this order.
// From the translations of Debian's iso-codes 4.15, changed: notes and second names left out, errors mended.
// Copyright © 2001-2008 Alastair McKinstry, 2004-2016 Christian Perrier, 2005-2023 Dr. Tobias Quathamer, and their translators.
// This file is free software under the GNU Lesser General Public License, version 2.1 or later, as iso-codes is.

extension TranslatedNames {
  // swift-format-ignore
  static let lines: StaticString = #"""
laa||afar|afar|afar
lab|الأبخازية|abjaziano|abkhaze|abkhazian
lace||achinese|aceh|achinese
lach||acoli|acoli|acioli
lada||adangme|adangme|adangme
lady||adigué|adyghé|adyghe
lae|الأفستية|avestan|avestique|avestan
laf|الأفريقانية|afrikaans|afrikaans|afrikaans
lafa|اللغات الأفرو آسيوية|lenguas afroasiáticas|langues afro-asiatiques|lingua afro-asiatiche
lafh|أفرهيلي|afrihili|afrihili|afrihili
lain|عينو|ainu|aïnou|ainu
lak||akan|akan|akan
lakk||acadio|akkadien|accadiano
lale||aleutiano|aléoute|aleut
lalg||algonquinas|langues algonquines|lingue algonquian
lalt||altai del Sur|altaï méridional|altai del Sud
lam|الأمهرية|amárico|amharique|amarico
lan|الأراغونية|aragonés|aragonais|aragonese
lang|الانجليزية القديمة|inglés arcaico|anglo-saxon|inglese antico
lanp||angika|angika|angika
lapa|لغات الأباتشي|apache|langues apaches|lingue apache
lar|العربية|árabe|arabe|arabo
larc||arameo oficial|araméen d'empire|aramaico ufficiale
larn|مابودونغون|mapudungun|mapudungun|mapudungun
larp|الأراباهو|arapaho|arapaho|arapaho
lart|اللغات الإصطناعية|lenguas artificiales|langues artificielles|lingue artificiali
larw|الأراواك|arawak|arawak|arawak
las|الأساميزية|assamais|assamais|assamese
last||asturiano|asturien|asturiano
lath||atabascas|langues athapascanes|lingue athapascan
laus|اللغات الأسترالية|australianas|langues australiennes|lingue australi
lav||avaric|avar|avarico
lawa||awadhi|awadhi|awadhi
lay|الأيمارا|aymará|aymara|aymara
laz|الأذربيجانية|azerí|azéri|azero
lba||bashkir|bachkir|baschiro
lbad|لغات باندا|banda|langues bandas|lingue banda
lbai|لغات باميليكي|bamileke|langues bamiléké|lingue bamileke
lbal|البلوشي|baluchi|baloutchi|beluci
lban||balinés|balinais|balinese
lbas||basa|basa|basa
lbat|اللغات البلطيقية|lenguas bálticas|langues baltes|lingue baltiche
lbe|البيلاروسية|bielorruso|biélorusse|bielorusso
lbej||beya|bedja|beja
lbem|بيمبا|bemba|bemba|bemba
lber|اللغات الأمازيغية|lenguas bereberes|langues berbères|lingue berbere
lbg|البلغارية|búlgaro|bulgare|bulgaro
lbh||idiomas bihari|langues biharis|lingue bihari
lbho|البوجبوري|bhojpuri|bhojpuri|bhojpuri
lbi|البيسلامية|bislama|bichelamar|bislama
lbik|البيكول|bikol|bikol|bikol
lbin||bini|bini|bini
lbla|سيكسيكا|siksika|siksika|siksika
lbm|البمبرية|bambara|bambara|bambara
lbn|البنغالية|bengalí|bengali|bengalese
lbnt|البانتو|lenguas bantúes|bantoue|bantu
lbo|التبتية|tibetano|tibétain|tibetano
lbr|البريتونية|bretón|breton|bretone
lbra||braj|braj|braj
lbs|البوسنية|bosnio|bosniaque|bosniaco
lbtk|لغة الباتاك|batak|langues batak|lingue batak
lbua||buriat|bouriate|buriat
lbug||buguinés|bouguis|buginese
lbyn||blin|blin|blin
lca|الكاتالونية|catalán|catalan|catalano
lcad|كادو|caddo|caddo|caddo
lcai|اللغات الهندية لأمريكا الوسطى|lenguas de los indios de Centroamérica|langues indiennes d’Amérique centrale|lingue indiane dell’America centrale
lcar||galibi caribeño|carib de Galibi|galibi carib
lcau|اللغات القوقازية|lenguas caucásicas|langues caucasiennes|lingue caucasiche
lce|الشيشانية|checheno|tchétchène|ceceno
lceb|السيبوانية|cebuano|cebuano|cebuano
lcel||lenguas celtas|langues celtiques|lingue celtiche
lch|التشاموروية|chamorro|chamorro|chamorro
lchb|الشيبشا|chibcha|chibcha|chibcha
lchg|جغتاي|chagatai|tchagatay|ciagataica
lchk|الشوكيسية|chuukese|chuuk|chuukese
lchm|المارية|mari|mari|mari
lchn||chinook|chinook, jargon|gergo chinook
lcho|شوكتاو|choctaw|choctaw|choctaw
lchp||chipewyan|chipewyan|chipewyan
lchr|الشيروكية|cheroqui|tchérokî|cherokee
lchy|شايان|cheyenne|cheyenne|cheyenne
lcmc||chamic|langues chames|lingue chamic
lcnr||montenegrino|monténégrin|montenegrino
lco|الكورسيكية|corso|corse|corso
lcop|القبطية|copto|copte|copto
lcpe||criollos y pidgins basados en el inglés|créoles et pidgins basés sur l'anglais|creolo e pidgin
lcpf||criollos y pidgins basados en el francés|créoles et pidgins basés sur le français|creolo e pidgin
lcpp||criollos y pidgins basados en el portugués|créoles et pidgins portugais|creolo e pidgin
lcr||cree|cri|cree
lcrh||tártaro de Crimea|tatar de Crimée|tatar crimeo
lcrp||criollos y pidgins|créoles et pidgins|creolo e pidgin
lcs|التشيكية|checo|tchèque|ceco
lcsb|الكاشوبية|kashubiano|kachoube|kashubian
lcu||eslavo eclesiástico|slavon d’église|slavo ecclesiastico
lcus|لغات الكوشيتية|idiomas cushísticos|langues couchitiques|lingue cuscitiche
lcv|التشوفاشية|chuvash|tchouvache|chuvash
lcy|الويلزية|galés|gallois|gallese
lda|الدنماركية|danés|danois|danese
ldak|داكوتا|dakota|dakota|dakota
ldar||dargwa|dargwa|dargwa
lday||idiomas de la tierra dayak|langues dayak|lingue della terra dayak
lde|الألمانية|alemán|allemand|tedesco
ldel|ديلاوير|delaware|delaware|delaware
lden||eslavo|esclave|slave
ldgr|دوغريب|dogrib|dogrib|dogrib
ldin|الدينكا|dinka|dinka|dinca
ldoi||dogri|dogri|dogri
ldra||idiomas drávidos|langues dravidiennes|lingue dravidiche
ldsb||serbio baja edad media|bas-sorabe|sorabo inferiore
ldua|دوالا|duala|douala|duala
ldum||neerlandés medieval|néerlandais moyen|olandese medio
ldv||maldivo|maldivien|divehi
ldyu|ديولا|dyula|dioula|diula
ldz|الزونخاية|butaní|dzongkha|dzongkha
lee||ewe|éwé|ewe
lefi|إفيك|efik|efik|efik
legy|المصرية|egipcio|égyptien ancien|egiziano
leka||ekajuk|ekajuk|ekajuk
lel|اليونانية|griego|grec|greco
lelx||elamita|élamite|elamitico
len|الإنجليزية|inglés|anglais|inglese
lenm||ingles medieval|anglais moyen|inglese medio
leo|الإسبرانتو|esperanto|espéranto|esperanto
les|الإسبانية|español|espagnol|spagnolo
let|الإستونية|estonio|estonien|estone
leu|الباسكية|euskera|basque|basco
lewo||ewondo|éwondo|ewondo
lfa|الفارسية|persa|persan|persiano
lfan|فانغ|fang|fang|fang
lfat||fanti|fanti|fanti
lff||fulah|peul|fulah
lfi|الفنلندية|finés|finnois|finlandese
lfil||filipino|filipino|filippino
lfiu||idiomas ugrofineses|langues finno-ougriennes|lingue ugrofinniche
lfj||fidji|fidjien|figiano
lfo|الفاروية|feroés|féroïen|faeroese
lfon|فون|fon|fon|fon
lfr|الفرنسية|francés|français|francese
lfrm||francés medieval|français moyen|francese medio
lfro||francés arcaico|ancien français|francese antico
lfrr||frisón septentrional|frison septentrional|frisone del Nord
lfrs||frisón oriental|frison oriental|frisone orientale
lfur||friuliano|frioulan|friulano
lfy||frisón occidental|frison occidental|frisone occidentale
lga|الأيرلندية|irlandés|irlandais|irlandese
lgaa||ga|ga|ga
lgay|غايو|gayo|gayo|gayo
lgba||gbaya|gbaya|gbaya
lgd|الغيلية الاسكتلندية|gaélico escocés|gaélique écossais|gaelico scozzese
lgem||lenguas germánicas|langues germaniques|lingue germaniche
lgez||geez|guèze|geez
lgil||gilbertés|gilbertin|gilbertese
lgl|الجاليكية|gallego|galicien|galiziano
lgmh||alemán|allemand, moyen haut|tedesco medio alto
lgn|غواراني|guaraní|guarani|guarani
lgoh||alemán|allemand, vieux haut|tedesco antico alto
lgon||gondi|gondi|gondi
lgor|غورونتالو|gorontalo|gorontalo|gorontalo
lgot|القوطية|gótico|gotique|gotico
lgrb||grebo|grebo|grebo
lgrc||griego antiguo|grec ancien|greco antico
lgsw||alemán suizo|suisse allemand|tedesco svizzero
lgu|الغوجاراتية|guyaratí|gujarati|gujarati
lgv|المانكية|manés|mannois|manx
lgwi||gwich'in|gwich´in|gwich'in
lha|الهاوسا|haussa|haoussa|hausa
lhai|هيدا|haida|haida|haida
lhaw||hawaiano|hawaïen|hawaiano
lhe|العبرية|hebreo|hébreu|ebraico
lhi|الهندية|hindi|hindi|hindi
lhil||hiligainón|hiligaynon|hiligayna
lhim|الهيماشالي|idiomas himachali|langues himachalies|lingue himachali
lhit||hitita|hittite|ittita
lhmn|الهمونغ|hmong|hmong|hmong
lho||hiri motu|hiri motu|hiri motu
lhr|الكرواتية|croata|croate|croato
lhsb||serbio alta edad media|haut-sorabe|sorabo superiore
lht|الكريولية الهايتية|criollo haitiano|créole haïtien|creolo haitiano
lhu|المجرية|húngaro|hongrois|ungherese
lhup|هوبا|hupa|hupa|hupa
lhy|الأرمينية|armenio|arménien|armeno
lhz||herero|herero|herero
lia||interlingua|interlingua|interlingua
liba|ايبان|iban|iban|iban
lid|الإندونيسية|indonesio|indonésien|indonesiano
lie||interlingue|interlingue|interlingue
lig|إيغبو|igbo|igbo|igbo
lii||yi sinchuán|yi de Sichuan|sichuan yi
lijo||ijo|langues ijo|lingue ijo
lik|الإنوبياكية|inupiak|inupiaq|inupiaq
lilo|إيلوكو|iloko|ilocano|iloko
linc||idiomas índicos|langues indiques|lingue indoarie
line||idiomas indoeuropeos|langues indo-européennes|lingue indoeuropee
linh||ingush|ingouche|inguscio
lio|ايدو|ido|ido|ido
lira||idiomas iraníes|langues iraniennes|lingue iraniche
liro||iroquíes|langues iroquoises|lingue irochesi
lis|الآيسلندية|islandés|islandais|islandese
lit|الإيطالية|italiano|italien|italiano
liu||inuktitut|inuktitut|inuktitut
lja|اليابانية|japonés|japonais|giapponese
ljbo|لوجبان|lojban|lojban|lojban
ljpr||judeo-Persa|judéo-persan|giudeo-persiano
ljrb||judeo-Árabigo|judéo-arabe|giudeo-arabo
ljv|الجاوية|javanés|javanais|giavanese
lka|الجورجية|georgiano|géorgien|georgiano
lkaa|كارا كالباك|kara-Kalpak|karakalpak|kara-kalpak
lkab|القبائلية|kabyle|kabyle|kabyle
lkac||kachin|kachin|kachin
lkam|كامبا|kamba|kamba|kamba
lkar||karen|langues karen|lingue karen
lkaw||kawi|kawi|kawi
lkbd||kabardiano|kabarde|kabardian
lkg||kongo|kongo|kongo
lkha||khasi|khasi|khasi
lkhi||idiomas khoisan|langues khoïsan|lingue khoisan
lkho||khotanés|khotanais|khotanese
lki||kikuyu|kikuyu|kikuyu
lkj||kuanyama|kuanyama|kuanyama
lkk|الكازاخية|kazajo|kazakh|kazako
lkl||groenlandés|groenlandais|groenlandese
lkm|الخميرية|jemer|khmer|khmer
lkmb||kimbundu|kimbundu|kimbundu
lkn|الكانادا|canarés|kannada|kannada
lko|الكورية|coreano|coréen|coreano
lkok||konkani|konkani|konkani
lkos||kosraeano|kosraéen|kosraean
lkpe||kpelle|kpèllé|kpelle
lkr||kanuri|kanouri|kanuri
lkrc||karachayo-Bálkaro|karatchaï balkar|karachay-Balkar
lkrl||kareliano|carélien|careliano
lkro||kru|langues krou|lingue kru
lkru||kurukh|kurukh|kurukh
lks|الكشميرية|cachemir|kashmiri|kashmiri
lku|الكردية|kurdo|kurde|curdo
lkum||kumyk|koumyk|kumyk
lkut||kutenai|kutenai|kutenai
lkv||komi|komi|komi
lkw||córnico|cornique|cornish
lky|القيرغيزية|kirguís|kirghize|kirghiso
lla|اللاتينية|latín|latin|latino
llad||ladino|ladino|ladino
llah||lahnda|lahnda|lahnda
llam||lamba|lamba|lamba
llb|اللوكسمبورغية|luxemburgués|luxembourgeois|lussemburghese
llez||lezghiano|lezghien|lezghian
llg||ganda|ganda|ganda
lli||limburgués|limbourgeois|limburghese
lln||lingala|lingala|lingala
llo|اللاوية|laosiano|laotien|lao
llol||mongo|mongo|mongo
lloz||lozi|lozi|lozi
llt|الليتوانية|lituano|lituanien|lituano
llu||luba-Katanga|luba-katanga|luba-katanga
llua||luba-Lulua|luba-lulua|luba-lulua
llui||luiseno|luiseno|luiseno
llun||lunda|lunda|lunda
lluo||luo|luo|luo
llus||lushai|lushai|lushai
llv|اللاتفية|letón|letton|lettone
lmad||madurese|madurais|madurese
lmag||magahi|magahi|magahi
lmai||maithili|maithili|maithili
lmak||makasar|makassar|makasar
lman||mandingo|mandingue|mandingo
lmap||idiomas austronesios|langues austronésiennes|lingue austronesiane
lmas||masai|massaï|masai
lmdf||moksha|mokcha|moksha
lmdr||mandar|mandar|mandar
lmen||mende|mendé|mende
lmg|المالاغاشية|malgache|malgache|malgascio
lmga||irlandés medieval|irlandais intermédiaire|irlandese medio
lmh||marshall|marshallais|marshallese
lmi|الماورية|maorí|maori|maori
lmic||micmac|mi'kmaq|mi'kmaq
lmin||minangkabau|minangkabau|minangkabau
lmk|المقدونية|macedonio|macédonien|macedone
lmkh||idiomas mon-khemer|langues môn-khmer|lingue mon-khmer
lml|المالايلامية|malayalam|malayalam|malayalam
lmn|المنغولية|mongol|mongol|mongolo
lmnc||manchú|mandchou|manchu
lmni||manipuri|manipuri|manipuri
lmno|لغات مانوبو|manobo|langues manobo|lingue manobo
lmoh||mohawk|mohawk|mohawk
lmos||mossi|moré|mossi
lmr|الماراثية|maratí|marathe|marathi
lms|الملايوية|malayo|malais|malese
lmt|المالطية|maltés|maltais|maltese
lmun||munda|langues mounda|lungue munda
lmus||creek|creek|creek
lmwl||mirandés|mirandais|mirandese
lmwr||marwari|marwarî|marwari
lmy|البورمية|birmano|birman|birmano
lmyn||mayas|langues mayas|lungue maya
lmyv||erzya|erzya|erzya
lna|ناورو|nauru|nauru|nauru
lnah|لغات ناهواتل|náhuatl|langues nahuatl|lingue nahuatl
lnai||idiomas indios de norteamérica|langues indiennes d’Amérique du Nord|lingue indiane del Nord america
lnap||neapolitano|napolitain|napoletano
lnb|النرويجية (بوكمول)|noruego bokmål|norvégien bokmål|norvegese bokmål
lnd||ndebele del norte|ndébélé du Nord|ndebele del Nord
lnds||bajo alemán|saxon, bas|basso tedesco
lne|النيبالية|nepalés|népalais|nepalese
lnew||nepal bhasa|nepâlbhâshâ|bhasa nepalese
lng||ndonga|ndonga|ndonga
lnia|نياس|nias|nias|nias
lnic||idiomas del Niger-Kordofanianos|langues nigéro-kordofaniennes|lingue niger-kordofaniane
lniu||niuean|niuéen|niueano
lnl|الهولندية|neerlandés|néerlandais|neerlandese
lnn|النرويجية (نينوشك)|noruego nynorsk|norvégien nynorsk|norvegese nynorsk
lno|النرويجية|noruego|norvégien|norvegese
lnog||nogai|nogaï|nogai
lnon||noruego antiguo|vieux norrois|norreno antico
lnqo||n'Ko|n'Ko|n'Ko
lnr||ndebele del sur|ndébélé du Sud|ndebele del Sud
lnso||pedi|pedi|pedi
lnub|اللغات النوبية|nubias|langues nubiennes|lingue nubiane
lnv|نافاجو|navajo|navaho|navajo
lnwc||newari clásico|newari classique|newari classico
lny||chewa|nyanja|chichewa
lnym||nyamwezi|nyamwezi|nyamwezi
lnyn||nyankole|nyankole|nyankole
lnyo||nyoro|nyoro|nyoro
lnzi||nzima|nzema|nzima
loc|الأوكسيتانية|occitano|occitan|occitano
loj||ojibwa|ojibwa|ojibwa
lom||oromo|oromo|oromo
lor|الأورية|oriya|oriya|oriya
los||ossetiano|ossète|osseto
losa||osage|osage|osage
lota||turco otomano|turc ottoman|turco ottomano
loto||otomanas|langues otomi|lingue otomí
lpa|البنجابية|panyabí|pendjabi|punjabi
lpaa||idiomas papúes|langues papoues|lingue papuasiche
lpag||pangasinan|pangasinan|pangasinan
lpal||pahlavi|pahlavi|pahlavi
lpam||pampanga|pampangan|pampanga
lpap|البابيامنتوية|papiamento|papiamento|papiamento
lpau|البالاويانية|palauan|palau|palau
lpeo||persa antiguo|vieux perse|persiano antico
lphi||idiomas filipinos|langues philippines|lingue filippine
lphn|الفينيقية|fenicio|phénicien|fenicio
lpi||pali|pali|pali
lpl|البولندية|polaco|polonais|polacco
lpon||pohnpeian|pohnpei|pohnpeian
lpra||prakrit|langues prâkrits|lingue prakrit
lpro||provenzal antiguo|ancien occitan|provenzale antico
lps|البشتوية|pastún|pachto|pashtu
lpt|البرتغالية|portugués|portugais|portoghese
lqu|الكيشوا|quechua|quechua|quechua
lraj|الراجستانية|rajasthani|rajasthani|rajasthani
lrap|الرابانوية|rapanui|rapanui|rapanui
lrar||rarotongan|rarotonga|rarotongan
lrm|الرومانشية|romanche|romanche|romancio
lrn|الروندي|kiroundi|rundi|rundi
lro|الرومانية|rumano|roumain|romeno
lroa||idiomas romances|langues romanes|lingue romanze
lrom||romaní|romani|romaní
lru|الروسية|ruso|russe|russo
lrup||valaco|aroumain|arumeno
lrw||kinyarwanda|kinyarwanda|kinyarwanda
lsa|السنسكريتية|sánscrito|sanskrit|sanscrito
lsad|السنداوية|sandawe|sandawe|sandawe
lsah|الياكوتية|yakut|iakoute|yakut
lsai||idiomas indios sudamericanos|sud-amérindien|lingue indiane del Sud america
lsal|اللغات الساليشانية|salishan|langues salish|lingue salish
lsam||samaritano arameo|araméen samaritain|aramaico samaritano
lsas|الساساكية|sasak|sasak|sasak
lsat||santali|santali|santali
lsc|السردينية|sardo|sarde|sardo
lscn||siciliano|sicilien|siciliano
lsco||escocés|écossais|scots
lsd|السندية|sindhi|sindhi|sindhi
lse||sami del Norte|same du Nord|sami del Nord
lsel||selkup|selkoupe|selkup
lsem||idiomas semíticos|langues sémitiques|lingue semitiche
lsg||sango|sango|sango
lsga|الأيرلندية، القديمة|irlandes arcaico|vieil irlandais|irlandese antico
lsgn|لغات الإشارة|signos|langues des signes|linguaggi dei segni
lshn||shan|shan|shan
lsi|السنهالية|cingalés|cingalais|singalese
lsid||sidamo|sidamo|sidamo
lsio||siouan|langues sioux|lingue siouan
lsit||idiomas sino-tibetanos|langues sino-tibétaines|lingue sino-tibetane
lsk|السلوفاكية|eslovaco|slovaque|slovacco
lsl|السلوفينية|esloveno|slovène|sloveno
lsla||idiomas eslavos|langues slaves|lingue slaviche
lsm||samoano|samoan|samoano
lsma||sami del Sur|same du Sud|sami del Sud
lsmi||idiomas sami|langues sames|lingue sami
lsmj||sami lule|same de Lule|sami lule
lsmn||sami inari|sami d'Inari|sami inari
lsms||sami skolt|same skolt|sami skolt
lsn||shona|shona|shona
lsnk||soninke|soninké|soninke
lso|الصومالية|somalí|somali|somalo
lsog||sogdian|sogdien|sogdian
lson||songhay|langues songhai|lingue songhai
lsq|الألبانية|albanés|albanais|albanese
lsr|الصربية|serbio|serbe|serbo
lsrn||sranan tongo|sranan tongo|sranan tongo
lsrr||serer|sérère|serer
lss||siswati|swati|swati
lssa||lenguas nilo-saharianas|langues nilo-sahariennes|lingue nilo-sahariane
lst||sotho del Sur|sotho du Sud|sotho del Sud
lsu|السوندانيسية|sundanés|soundanais|sundanese
lsuk||sukuma|sukuma|sukuma
lsus||susu|sosso|susu
lsux||sumerio|sumérien|sumero
lsv|السويدية|sueco|suédois|svedese
lsw|السواحلية|suajili|swahili|swahili
lsyc||sirio clásico|syriaque classique|siriano classico
lsyr|السريانية|siriaco|syriaque|siriano
lta|التاميلية|tamil|tamoul|tamil
ltai||idiomas tailandeses|langues tai|lingue tai
lte|التيلوغوية|telugu|télougou|telugu
ltem||timne|timné|temne
lter||tereno|tereno|tereno
ltet||tetum|tetum|tetum
ltg|الطاجيكية|tayiko|tadjik|tagico
lth|التايلاندية|tailandés|thaï|tailandese
lti|التيغرينية|tigrinya|tigrigna|tigrinya
ltig||tigre|tigre|tigre
ltiv||tiv|tiv|tiv
ltk|التركمانية|turkmeno|turkmène|turkmeno
ltkl|جزر توكيلو|tokelau|tokelau|tokelau
ltl|التاغالوغية|tagalo|tagalog|tagalog
ltlh||klingon|klingon|klingon
ltli||tlingit|tlingit|tlingit
ltmh|تاماشق|tamashek|tamacheq|tamashek
ltn||setchwana|tswana|tswana
lto||tongano|tongien|tongano
ltog||tonga|tonga|tonga
ltpi||tok pisin|tok pisin|tok pisin
ltr|التركية|turco|turc|turco
lts||tsonga|tsonga|tsonga
ltsi||tsimshian|tsimshian|tsimshian
ltt|التتارية|tártaro|tatar|tataro
ltum||tumbuka|tumbuka|tumbuka
ltup||tupi|langues tupi|lingue tupi
ltut||idiomas altáicos|langues altaïques|lingue altaiche
ltvl|توفالو|tuvalu|tuvalu|tuvalu
ltw||tchi|twi|twi
lty||tahitiano|tahitien|tahitiano
ltyv||tuvinian|touvain|tuvinian
ludm||udmurto|oudmourte|udmurt
lug|الأويغورية|uigur|ouïgour|uiguro
luga||ugarítico|ougaritique|ugaritico
luk|الأوكرانية|ucraniano|ukrainien|ucraino
lumb||umbundu|umbundu|umbundu
lur|الأردية|urdu|ourdou|urdu
luz|الأوزبكية|uzbeko|ouzbek|uzbeco
lvai||vai|vaï|vai
lve||venda|venda|venda
lvi|الفيتنامية|vietnamita|vietnamien|vietnamita
lvo||volapük|volapük|volapük
lvot||votic|vote|votic
lwa|الوالون|valón|wallon|vallone
lwak||wakashas|langues wakashennes|lingue wakashan
lwal||wolaita|walamo|walamo
lwar||waray|waray|waray
lwas||washo|washo|washo
lwen|الغات الصوربية|sorabianas|langues sorabes|lingue sorabe
lwo||wolof|wolof|wolof
lxal||kalmyk|kalmouk|kalmyk
lxh|الخوسا|xhosa|xhosa|xhosa
lyao||yao|yao|yao
lyap||yapese|yapois|yapese
lyi|اليديشية|yidis|yiddish|yiddish
lyo|اليوروبا|yoruba|yoruba|yoruba
lypk|لغات اليوبك|yupik|langues yupik|lingue yupik
lza||zhuang|zhuang|zhuang
lzap|الزابوتيكية|zapoteca|zapotèque|zapotec
lzbl||blissymbols|symboles bliss|simboli bliss
lzen||zenaga|zenaga|zenaga
lzgh|الأمازيغية المغربية المعيارية|tamazight de Marruecos central|amazighe standard marocain|tamazight marocchino standard
lzh|الصينية|chino|chinois|cinese
lznd||zande|langues zandé|lingue zande
lzu|الزولو|zulú|zoulou|zulu
lzun||zuni|zuni|zuni
lzza||zaza|dimili|zaza
r419|أمريكا اللاتينية|Latinoamérica|Amérique latine|America Latina
rad|أندورا|Andorra|Andorre|Andorra
rae|الإمارات العربية المتحدة|Emiratos Árabes Unidos|Émirats arabes unis|Emirati Arabi Uniti
raf|أفغانستان|Afganistán|Afghanistan|Afghanistan
rag|أنتيغوا و باربودا|Antigua y Barbuda|Antigua-et-Barbuda|Antigua e Barbuda
rai|أنغويلا|Anguila|Anguilla|Anguilla
ral|ألبانيا|Albania|Albanie|Albania
ram|أرمينيا|Armenia|Arménie|Armenia
rao|أنغولا|Angola|Angola|Angola
raq|القطب الجنوبي|Antártida|Antarctique|Antartide
rar|الأرجنتين|Argentina|Argentine|Argentina
ras|صاموا الأمريكية|Samoa Estadounidense|Samoa américaines|Samoa americane
rat|النمسا|Austria|Autriche|Austria
rau|أستراليا|Australia|Australie|Australia
raw|أروبا|Aruba|Aruba|Aruba
rax|جزر آلاند|Islas Äland|Îles Åland|Isole Åland
raz|أذربيجان|Azerbaiyán|Azerbaïdjan|Azerbaigian
rba|البوسنة و الهرسك|Bosnia y Herzegovina|Bosnie-Herzégovine|Bosnia-Erzegovina
rbb|بربادوس|Barbados|Barbade|Barbados
rbd|بنغلادش|Bangladés|Bangladesh|Bangladesh
rbe|بلجيكا|Bélgica|Belgique|Belgio
rbf|بوركينا فاصو|Burkina Faso|Burkina Faso|Burkina Faso
rbg|بلغاريا|Bulgaria|Bulgarie|Bulgaria
rbh|البحرين|Baréin|Bahreïn|Bahrein
rbi|بوروندي|Burundi|Burundi|Burundi
rbj|بنين|Benín|Bénin|Benin
rbl|سان بارتليمي|San Bartolomé|Saint-Barthélemy|Saint-Barthélemy
rbm|برمودا|Islas Bermudas|Bermudes|Bermuda
rbn|بروناي دار السلام|Brunei Darussalam|Brunéi Darussalam|Brunei
rbo|بوليفيا|Bolivia|Bolivie|Bolivia
rbq|بونير وسانت يوستاتيوس وسابا|Islas BES|Bonaire, Saint-Eustache et Saba|Paesi Bassi caraibici
rbr|البرازيل|Brasil|Brésil|Brasile
rbs|جزر البهاما|Bahamas|Bahamas|Bahamas
rbt|بوتان|Bután|Bhoutan|Bhutan
rbv|جزيرة بوفي|Isla Bouvet|île Bouvet|Isola Bouvet
rbw|بوتسوانا|Botsuana|Botswana|Botswana
rby|بيلاروسيا|Bielorrusia|Biélorussie|Bielorussia
rbz|بيليز|Belice|Belize|Belize
rca|كندا|Canadá|Canada|Canada
rcc|جزر الكوكوس|Islas Cocos|Îles Cocos|Isole Cocos
rcd|جمهورية الكونغو الديمقراطية|Congo-Kinshasa|Congo-Kinshasa|Congo-Kinshasa
rcf|جمهورية إفريقيا الوسطى|República Centroafricana|République centrafricaine|Repubblica Centrafricana
rcg|جمهورية الكونغو|Congo-Brazzaville|Congo-Brazzaville|Congo-Brazzaville
rch|سويسرا|Suiza|Suisse|Svizzera
rci|ساحل العاج|Costa de Marfil|Côte d'Ivoire|Costa d'Avorio
rck|جزر كوك|Islas Cook|îles Cook|Isole Cook
rcl|تشيلي|Chile|Chili|Cile
rcm|الكاميرون|Camerún|Cameroun|Camerun
rcn|الصين|China|Chine|Cina
rco|كولومبيا|Colombia|Colombie|Colombia
rcr|كوستاريكا|Costa Rica|Costa Rica|Costa Rica
rcu|كوبا|Cuba|Cuba|Cuba
rcv|الرأس الأخضر|Cabo Verde|Cap-Vert|Capo Verde
rcw|جزر كوراكاو|Curazao|Curaçao|Curaçao
rcx|جزر الكريسماس|Isla de Navidad|Île Christmas|Isola di Natale
rcy|قبرص|Chipre|Chypre|Cipro
rcz|التشيك|Chequia|Tchéquie|Cechia
rde|ألمانيا|Alemania|Allemagne|Germania
rdj|جيبوتي|Yibuti|Djibouti|Gibuti
rdk|الدنمارك|Dinamarca|Danemark|Danimarca
rdm|دومينيكا|Dominica|Dominique|Dominica
rdo|جمهورية الدومينيكان|República Dominicana|République dominicaine|Repubblica Dominicana
rdz|الجزائر|Argelia|Algérie|Algeria
rec|الإكوادور|Ecuador|Équateur|Ecuador
ree|إستونيا|Estonia|Estonie|Estonia
reg|مصر|Egipto|Égypte|Egitto
reh|الصحراء الغربية|Sahara Occidental|Sahara occidental|Sahara occidentale
rer|إريتريا|Eritrea|Érythrée|Eritrea
res|إسبانيا|España|Espagne|Spagna
ret|إثيوبيا|Etiopía|Éthiopie|Etiopia
rfi|فنلندا|Finlandia|Finlande|Finlandia
rfj|فيجي|Fiyi|Fidji|Figi
rfk|جزر فولكلاند|Islas Falkland|Îles Malouines|Isole Falkland
rfm|ميكرونيزيا|Micronesia|Micronésie|Micronesia
rfo|جزر الفارو|Islas Feroe|îles Féroé|Isole Fær Øer
rfr|فرنسا|Francia|France|Francia
rga|الغابون|Gabón|Gabon|Gabon
rgb|المملكة المتحدة|Reino Unido|Royaume-Uni|Regno Unito
rgd|غرينادا|Granada|Grenade|Grenada
rge|جورجيا|Georgia|Géorgie|Georgia
rgf|غيانا الفرنسية|Guayana Francesa|Guyane française|Guyana francese
rgg|جزيرة جويرزني|Guernsey|Guernesey|Guernsey
rgh|غانا|Ghana|Ghana|Ghana
rgi|جبل طارق|Gibraltar|Gibraltar|Gibilterra
rgl|غرينلاند|Groenlandia|Groënland|Groenlandia
rgm|غامبيا|Gambia|Gambie|Gambia
rgn|غينيا|Guinea|Guinée|Guinea
rgp|جوادالوبي|Guadalupe|Guadeloupe|Guadalupa
rgq|غينيا الاستوائية|Guinea Ecuatorial|Guinée Équatoriale|Guinea equatoriale
rgr|اليونان|Grecia|Grèce|Grecia
rgs|جورجيا الجنوبية و جزر ساندويتش الجنوبية|Islas Georgias del Sur y Sándwich del Sur|Géorgie du Sud et les îles Sandwich du Sud|Georgia del Sud e Isole Sandwich Australi
rgt|غواتيمالا|Guatemala|Guatemala|Guatemala
rgu|جوام|Guam|Guam|Guam
rgw|غينيا بيساو|Guinea-Bisáu|Guinée-Bissau|Guinea-Bissau
rgy|غويانا|Guyana|Guyana|Guyana
rhk|هونغ كونغ|Hong Kong|Hong Kong|Hong Kong
rhm|جزيرة هيرد وجزر مكدونالد|Islas Heard y McDonald|îles Heard-et-MacDonald|Isole Heard e McDonald
rhn|هندوراس|Honduras|Honduras|Honduras
rhr|كرواتيا|Croacia|Croatie|Croazia
rht|هايتي|Haití|Haïti|Haiti
rhu|المجر|Hungría|Hongrie|Ungheria
rid|إندونيسيا|Indonesia|Indonésie|Indonesia
rie|أيرلندا|Irlanda|Irlande|Irlanda
ril|إسرائيل|Israel|Israël|Israele
rim|آيزل أف مان|Isla de Man|Île de Man|Isola di Man
rin|الهند|India|Inde|India
rio|مقاطعة المحيط الهندي البريطانية|Territorio Británico del Océano Índico|Territoire britannique de l'océan Indien|Territorio britannico dell'Oceano Indiano
riq|العراق|Irak|Irak|Iraq
rir|إيران|Irán|Iran|Iran
ris|آيسلندا|Islandia|Islande|Islanda
rit|إيطاليا|Italia|Italie|Italia
rje|جيرسي|Jersey|Jersey|Jersey
rjm|جامايكا|Jamaica|Jamaïque|Giamaica
rjo|الأردن|Jordania|Jordanie|Giordania
rjp|اليابان|Japón|Japon|Giappone
rke|كينيا|Kenia|Kenya|Kenya
rkg|قيرغزستان|Kirguistán|Kirghizistan|Kirghizistan
rkh|كمبوديا|Camboya|Cambodge|Cambogia
rki|كيريباتي|Kiribati|Kiribati|Kiribati
rkm|جزر القمر|Comoras|Comores|Comore
rkn|سانت كيتس و نيفس|San Cristóbal y Nieves|Saint-Christophe-et-Niévès|Saint Kitts e Nevis
rkp|كوريا الشمالية|Corea del Norte|Corée du Nord|Corea del Nord
rkr|كوريا الجنوبية|Corea del Sur|Corée du Sud|Corea del Sud
rkw|الكويت|Kuwait|Koweït|Kuwait
rky|جزر الكيمان|Islas Caimán|îles Caïmans|Isole Cayman
rkz|كازاخستان|Kazajistán|Kazakhstan|Kazakistan
rla|لاوس|Laos|Laos|Laos
rlb|لبنان|Líbano|Liban|Libano
rlc|سانت لوسيا|Santa Lucía|Sainte-Lucie|Saint Lucia
rli|ليشتنشتاين|Liechtenstein|Liechtenstein|Liechtenstein
rlk|سريلانكا|Sri Lanka|Sri Lanka|Sri Lanka
rlr|ليبيريا|Liberia|Libéria|Liberia
rls|ليسوتو|Lesoto|Lesotho|Lesotho
rlt|لثوانيا|Lituania|Lituanie|Lituania
rlu|لوكسمبورغ|Luxemburgo|Luxembourg|Lussemburgo
rlv|لاتفيا|Letonia|Lettonie|Lettonia
rly|ليبيا|Libia|Libye|Libia
rma|المغرب|Marruecos|Maroc|Marocco
rmc|موناكو|Mónaco|Monaco|Monaco
rmd|مولدوفا|Moldavia|Moldavie|Moldavia
rme|الجبل الأسود|Montenegro|Monténégro|Montenegro
rmf|سانت مارتين|San Martín|Saint-Martin|Saint-Martin
rmg|مدغشقر|Madagascar|Madagascar|Madagascar
rmh|جزر المارشال|Islas Marshall|Îles Marshall|Isole Marshall
rmk|مقدونيا الشمالية|Macedonia del Norte|Macédoine du Nord|Macedonia del Nord
rml|مالي|Malí|Mali|Mali
rmm|ميانمار|Birmania|Birmanie|Birmania
rmn|منغوليا|Mongolia|Mongolie|Mongolia
rmo|ماكاو|Macao|Macao|Macao
rmp|جزر ماريانا الشمالية|Islas Marianas del Norte|Îles Mariannes du Nord|Isole Marianne Settentrionali
rmq|مارتينيك|Martinica|Martinique|Martinica
rmr|موريتانيا|Mauritania|Mauritanie|Mauritania
rms|مونتسيرات|Montserrat|Montserrat|Montserrat
rmt|مالطة|Malta|Malte|Malta
rmu|موريشيوس|Mauricio|Maurice|Maurizio
rmv|جزر المالديف|Islas Maldivas|Maldives|Maldive
rmw|ملاوي|Malaui|Malawi|Malawi
rmx|المكسيك|México|Mexique|Messico
rmy|ماليزيا|Malasia|Malaisie|Malaysia
rmz|موزمبيق|Mozambique|Mozambique|Mozambico
rna|ناميبيا|Namibia|Namibie|Namibia
rnc|نيو قلدونيا|Nueva Caledonia|Nouvelle-Calédonie|Nuova Caledonia
rne|النيجر|Niger|Niger|Niger
rnf|جزيرة نورفولك|Isla Norfolk|île Norfolk|Isola Norfolk
rng|نيجيريا|Nigeria|Nigeria|Nigeria
rni|نيكاراجوا|Nicaragua|Nicaragua|Nicaragua
rnl|هولندا|Países Bajos|Pays-Bas|Paesi Bassi
rno|النرويج|Noruega|Norvège|Norvegia
rnp|نيبال|Nepal|Népal|Nepal
rnr|ناورو|Nauru|Nauru|Nauru
rnu|نيوي|Niue|Nioue|Niue
rnz|نيوزيلاندا|Nueva Zelanda|Nouvelle-Zélande|Nuova Zelanda
rom|عمان|Omán|Oman|Oman
rpa|بنما|Panamá|Panama|Panama
rpe|البيرو|Perú|Pérou|Perù
rpf|بولينيسيا الفرنسية|Polinesia Francesa|Polynésie française|Polinesia francese
rpg|بابوا غينيا الجديدة|Papúa Nueva Guinea|Papouasie-Nouvelle-Guinée|Papua Nuova Guinea
rph|الفلبين|Filipinas|Philippines|Filippine
rpk|باكستان|Pakistán|Pakistan|Pakistan
rpl|بولندا|Polonia|Pologne|Polonia
rpm|سانت بيير و ميكيلون|San Pedro y Miquelon|Saint-Pierre-et-Miquelon|Saint-Pierre e Miquelon
rpn|بتكيرن|Pitcairn|Îles Pitcairn|Pitcairn
rpr|بورتوريكو|Puerto Rico|Porto Rico|Portorico
rps|فلسطين|Palestina|Palestine|Palestina
rpt|البرتغال|Portugal|Portugal|Portogallo
rpw|بالاو|Palaos|Palaos|Palau
rpy|الباراغواي|Paraguay|Paraguay|Paraguay
rqa|قطر|Catar|Qatar|Qatar
rre|ريونيون|Reunión|La Réunion|Riunione
rro|رومانيا|Rumanía|Roumanie|Romania
rrs|صربيا|Serbia|Serbie|Serbia
rru|روسيا|Rusia|Russie|Russia
rrw|رواندا|Ruanda|Rwanda|Ruanda
rsa|السعودية|Arabia Saudí|Arabie saoudite|Arabia Saudita
rsb|جزر سولومن|Islas Salomón|Îles Salomon|Isole Salomone
rsc|السيشل|Seychelles|Seychelles|Seychelles
rsd|السودان|Sudán|Soudan|Sudan
rse|السويد|Suecia|Suède|Svezia
rsg|سنغافورة|Singapur|Singapour|Singapore
rsh|ساينت هيلينا، تريستان دا كونا|Santa Elena|Sainte-Hélène, Ascension et Tristan da Cunha|Sant'Elena
rsi|سلوفينيا|Eslovenia|Slovénie|Slovenia
rsj|سفالبارد و جان ماين|Svalbard y Jan Mayen|Svalbard et île Jan Mayen|Svalbard e Jan Mayen
rsk|سلوفاكيا|Eslovaquia|Slovaquie|Slovacchia
rsl|سيراليون|Sierra Leona|Sierra Leone|Sierra Leone
rsm|سان مارينو|San Marino|Saint-Marin|San Marino
rsn|السنغال|Senegal|Sénégal|Senegal
rso|الصومال|Somalia|Somalie|Somalia
rsr|سورينام|Surinam|Surinam|Suriname
rss|جنوب السودان|Sudán del Sur|Soudan du Sud|Sudan del sud
rst|ساو تومي و برنسبي|Santo Tomé y Príncipe|Sao Tomé-et-Principe|São Tomé e Príncipe
rsv|السلفادور|El Salvador|Salvador|El Salvador
rsx|سانت مارتن|Isla de San Martín|Saint-Martin|Sint Maarten
rsy|سوريا|Siria|Syrie|Siria
rsz|إسواتيني|Esuatini|Eswatini|Eswatini
rtc|جزر الترك و الكايكوس|Islas Turcas y Caicos|îles Turques-et-Caïques|Isole Turks e Caicos
rtd|تشاد|Chad|Tchad|Ciad
rtf|المقاطعات الفرنسية الجنوبية|Territorios Franceses del Sur|Terres australes françaises|Territori francesi meridionali
rtg|توغو|Togo|Togo|Togo
rth|تايلاند|Tailandia|Thaïlande|Thailandia
rtj|طاجيكستان|Tayikistán|Tadjikistan|Tagikistan
rtk|جزر توكيلو|Tokelau|Tokelau|Tokelau
rtl|تيمور-ليستي|Timor Oriental|Timor oriental|Timor Est
rtm|تركمانستان|Turkmenistán|Turkménistan|Turkmenistan
rtn|تونس|Túnez|Tunisie|Tunisia
rto|تونغا|Tonga|Tonga|Tonga
rtr|تركيا|Turquía|Turquie|Turchia
rtt|ترينيداد و توباغو|Trinidad y Tobago|Trinité-et-Tobago|Trinidad e Tobago
rtv|توفالو|Tuvalu|Tuvalu|Tuvalu
rtw|تايوان|Taiwán|Taïwan|Taiwan
rtz|تنزانيا|Tanzania|Tanzanie|Tanzania
rua|أوكرانيا|Ucrania|Ukraine|Ucraina
rug|أوغندا|Uganda|Ouganda|Uganda
rum|جزر الولايات المتحدة الصغرى النائية|Islas Ultramarinas Menores de Estados Unidos|Îles mineures éloignées des États-Unis|Isole minori esterne degli Stati Uniti d'America
rus|الولايات المتحدة|Estados Unidos|États-Unis|Stati Uniti
ruy|الأوروغواي|Uruguay|Uruguay|Uruguay
ruz|أوزبكستان|Uzbekistán|Ouzbékistan|Uzbekistan
rva|الفاتيكان|Ciudad del Vaticano|Vatican|Città del Vaticano
rvc|سانت فنسنت و جزر الغرينادين|San Vicente y las Granadinas|Saint-Vincent-et-les-Grenadines|Saint Vincent e Grenadine
rve|فنزويلا|Venezuela|Venezuela|Venezuela
rvg|جزر العذراء البريطانية|Islas Vírgenes Británicas|Îles Vierges britanniques|Isole Vergini Britanniche
rvi|جزر العذراء الأمريكية|Islas Vírgenes de los Estados Unidos|Îles Vierges des États-Unis|Isole Vergini Americane
rvn|فيتنام|Vietnam|Vietnam|Vietnam
rvu|فانواتو|Vanuatu|Vanuatu|Vanuatu
rwf|واليس و فوتونا|Wallis y Futuna|Wallis et Futuna|Wallis e Futuna
rws|ساموا|Samoa|Samoa|Samoa
rye|اليمن|Yemen|Yémen|Yemen
ryt|مايوت|Mayotte|Mayotte|Mayotte
rza|جنوب إفريقيا|Sudáfrica|Afrique du Sud|Sudafrica
rzm|زامبيا|Zambia|Zambie|Zambia
rzw|زمبابوي|Zimbabue|Zimbabwe|Zimbabwe
sarab|العربية|árabe|arabe|arabo
scyrl|السيريلية|cirílico|cyrillique|cirillico
sdeva|الديفاناغارية|devanagari|devanagari|devanagari
sgrek|اليونانية|griego|grec|greco
shans|المبسطة|simplificado|simplifié|semplificato
shant|التقليدية|tradicional|traditionnel|tradizionale
shebr|العبرية|hebreo|hébreu|ebraico
slatn|اللاتينية|latino|latin|latino
"""#
}
