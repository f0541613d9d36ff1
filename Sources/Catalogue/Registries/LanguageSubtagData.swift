// Made by Registries/generate; do not edit.
// IANA Language Subtag Registry, File-Date: 2024-05-16.
// Source: https://github.com/mattcg/language-subtag-registry (CC0 1.0), as the Python package language-tags carries it.
// Three-letter codes with a two-letter equivalent: ISO 639-2 and ISO 3166-1, from Debian's iso-codes.

extension LanguageSubtagRegistry {
  // swift-format-ignore
  static let lines: StaticString = #"""
aaar|aa
aabk|ab
aafr|af
aaka|ak
aalb|sq
aamh|am
aara|ar
aarg|an
aarm|hy
aasm|as
aava|av
aave|ae
aaym|ay
aaze|az
abak|ba
abam|bm
abaq|eu
abel|be
aben|bn
abih|bh
abis|bi
abod|bo
abos|bs
abre|br
abul|bg
abur|my
acat|ca
aces|cs
acha|ch
ache|ce
achi|zh
achu|cu
achv|cv
acor|kw
acos|co
acre|cr
acym|cy
acze|cs
adan|da
adeu|de
adiv|dv
adut|nl
adzo|dz
aell|el
aeng|en
aepo|eo
aest|et
aeus|eu
aewe|ee
afao|fo
afas|fa
afij|fj
afin|fi
afra|fr
afre|fr
afry|fy
aful|ff
ageo|ka
ager|de
agla|gd
agle|ga
aglg|gl
aglv|gv
agre|el
agrn|gn
aguj|gu
ahat|ht
ahau|ha
aheb|he
aher|hz
ahin|hi
ahmo|ho
ahrv|hr
ahun|hu
ahye|hy
aibo|ig
aice|is
aido|io
aiii|ii
aiku|iu
aile|ie
aina|ia
aind|id
aipk|ik
aisl|is
aita|it
ajav|jv
ajpn|ja
akal|kl
akan|kn
akas|ks
akat|ka
akau|kr
akaz|kk
akhm|km
akik|ki
akin|rw
akir|ky
akom|kv
akon|kg
akor|ko
akua|kj
akur|ku
alao|lo
alat|la
alav|lv
alim|li
alin|ln
alit|lt
altz|lb
alub|lu
alug|lg
amac|mk
amah|mh
amal|ml
amao|mi
amar|mr
amay|ms
amkd|mk
amlg|mg
amlt|mt
amon|mn
amri|mi
amsa|ms
amya|my
anau|na
anav|nv
anbl|nr
ande|nd
ando|ng
anep|ne
anld|nl
anno|nn
anob|nb
anor|no
anya|ny
aoci|oc
aoji|oj
aori|or
aorm|om
aoss|os
apan|pa
aper|fa
apli|pi
apol|pl
apor|pt
apus|ps
aque|qu
aroh|rm
aron|ro
arum|ro
arun|rn
arus|ru
asag|sg
asan|sa
asin|si
aslk|sk
aslo|sk
aslv|sl
asme|se
asmo|sm
asna|sn
asnd|sd
asom|so
asot|st
aspa|es
asqi|sq
asrd|sc
asrp|sr
assw|ss
asun|su
aswa|sw
aswe|sv
atah|ty
atam|ta
atat|tt
atel|te
atgk|tg
atgl|tl
atha|th
atib|bo
atir|ti
aton|to
atsn|tn
atso|ts
atuk|tk
atur|tr
atwi|tw
auig|ug
aukr|uk
aurd|ur
auzb|uz
aven|ve
avie|vi
avol|vo
awel|cy
awln|wa
awol|wo
axho|xh
ayid|yi
ayor|yo
azha|za
azho|zh
azul|zu
cabw|AW
cafg|AF
cago|AO
caia|AI
cala|AX
calb|AL
cand|AD
care|AE
carg|AR
carm|AM
casm|AS
cata|AQ
catf|TF
catg|AG
caus|AU
caut|AT
caze|AZ
cbdi|BI
cbel|BE
cben|BJ
cbes|BQ
cbfa|BF
cbgd|BD
cbgr|BG
cbhr|BH
cbhs|BS
cbih|BA
cblm|BL
cblr|BY
cblz|BZ
cbmu|BM
cbol|BO
cbra|BR
cbrb|BB
cbrn|BN
cbtn|BT
cbvt|BV
cbwa|BW
ccaf|CF
ccan|CA
ccck|CC
cche|CH
cchl|CL
cchn|CN
cciv|CI
ccmr|CM
ccod|CD
ccog|CG
ccok|CK
ccol|CO
ccom|KM
ccpv|CV
ccri|CR
ccub|CU
ccuw|CW
ccxr|CX
ccym|KY
ccyp|CY
ccze|CZ
cdeu|DE
cdji|DJ
cdma|DM
cdnk|DK
cdom|DO
cdza|DZ
cecu|EC
cegy|EG
ceri|ER
cesh|EH
cesp|ES
cest|EE
ceth|ET
cfin|FI
cfji|FJ
cflk|FK
cfra|FR
cfro|FO
cfsm|FM
cgab|GA
cgbr|GB
cgeo|GE
cggy|GG
cgha|GH
cgib|GI
cgin|GN
cglp|GP
cgmb|GM
cgnb|GW
cgnq|GQ
cgrc|GR
cgrd|GD
cgrl|GL
cgtm|GT
cguf|GF
cgum|GU
cguy|GY
chkg|HK
chmd|HM
chnd|HN
chrv|HR
chti|HT
chun|HU
cidn|ID
cimn|IM
cind|IN
ciot|IO
cirl|IE
cirn|IR
cirq|IQ
cisl|IS
cisr|IL
cita|IT
cjam|JM
cjey|JE
cjor|JO
cjpn|JP
ckaz|KZ
cken|KE
ckgz|KG
ckhm|KH
ckir|KI
ckna|KN
ckor|KR
ckwt|KW
clao|LA
clbn|LB
clbr|LR
clby|LY
clca|LC
clie|LI
clka|LK
clso|LS
cltu|LT
clux|LU
clva|LV
cmac|MO
cmaf|MF
cmar|MA
cmco|MC
cmda|MD
cmdg|MG
cmdv|MV
cmex|MX
cmhl|MH
cmkd|MK
cmli|ML
cmlt|MT
cmmr|MM
cmne|ME
cmng|MN
cmnp|MP
cmoz|MZ
cmrt|MR
cmsr|MS
cmtq|MQ
cmus|MU
cmwi|MW
cmys|MY
cmyt|YT
cnam|NA
cncl|NC
cner|NE
cnfk|NF
cnga|NG
cnic|NI
cniu|NU
cnld|NL
cnor|NO
cnpl|NP
cnru|NR
cnzl|NZ
comn|OM
cpak|PK
cpan|PA
cpcn|PN
cper|PE
cphl|PH
cplw|PW
cpng|PG
cpol|PL
cpri|PR
cprk|KP
cprt|PT
cpry|PY
cpse|PS
cpyf|PF
cqat|QA
creu|RE
crou|RO
crus|RU
crwa|RW
csau|SA
csdn|SD
csen|SN
csgp|SG
csgs|GS
cshn|SH
csjm|SJ
cslb|SB
csle|SL
cslv|SV
csmr|SM
csom|SO
cspm|PM
csrb|RS
cssd|SS
cstp|ST
csur|SR
csvk|SK
csvn|SI
cswe|SE
cswz|SZ
csxm|SX
csyc|SC
csyr|SY
ctca|TC
ctcd|TD
ctgo|TG
ctha|TH
ctjk|TJ
ctkl|TK
ctkm|TM
ctls|TL
cton|TO
ctto|TT
ctun|TN
ctur|TR
ctuv|TV
ctwn|TW
ctza|TZ
cuga|UG
cukr|UA
cumi|UM
cury|UY
cusa|US
cuzb|UZ
cvat|VA
cvct|VC
cven|VE
cvgb|VG
cvir|VI
cvnm|VN
cvut|VU
cwlf|WF
cwsm|WS
cyem|YE
czaf|ZA
czmb|ZM
czwe|ZW
eaao|aao||ar|Algerian Saharan Arabic
eabh|abh||ar|Tajiki Arabic
eabv|abv||ar|Baharna Arabic
eacm|acm||ar|Mesopotamian Arabic
eacq|acq||ar|Ta'izzi-Adeni Arabic
eacw|acw||ar|Hijazi Arabic
eacx|acx||ar|Omani Arabic
eacy|acy||ar|Cypriot Arabic
eadf|adf||ar|Dhofari Arabic
eads|ads||sgn|Adamorobe Sign Language
eaeb|aeb||ar|Tunisian Arabic
eaec|aec||ar|Saidi Arabic
eaed|aed||sgn|Argentine Sign Language
eaen|aen||sgn|Armenian Sign Language
eafb|afb||ar|Gulf Arabic
eafg|afg||sgn|Afghan Sign Language
eajp|ajp||ar|South Levantine Arabic
eajs|ajs||sgn|Algerian Jewish Sign Language
eapc|apc||ar|Levantine Arabic
eapd|apd||ar|Sudanese Arabic
earb|arb||ar|Standard Arabic
earq|arq||ar|Algerian Arabic
ears|ars||ar|Najdi Arabic
eary|ary||ar|Moroccan Arabic
earz|arz||ar|Egyptian Arabic
ease|ase||sgn|American Sign Language
easf|asf||sgn|Auslan
easp|asp||sgn|Algerian Sign Language
easq|asq||sgn|Austrian Sign Language
easw|asw||sgn|Australian Aborigines Sign Language
eauz|auz||ar|Uzbeki Arabic
eavl|avl||ar|Eastern Egyptian Bedawi Arabic
eayh|ayh||ar|Hadrami Arabic
eayl|ayl||ar|Libyan Arabic
eayn|ayn||ar|Sanaani Arabic
eayp|ayp||ar|North Mesopotamian Arabic
ebbz|bbz||ar|Babalia Creole Arabic
ebfi|bfi||sgn|British Sign Language
ebfk|bfk||sgn|Ban Khor Sign Language
ebjn|bjn||ms|Banjar
ebog|bog||sgn|Bamako Sign Language
ebqn|bqn||sgn|Bulgarian Sign Language
ebqy|bqy||sgn|Bengkala Sign Language
ebtj|btj||ms|Bacanese Malay
ebve|bve||ms|Berau Malay
ebvl|bvl||sgn|Bolivian Sign Language
ebvu|bvu||ms|Bukit Malay
ebzs|bzs||sgn|Brazilian Sign Language
ecdo|cdo||zh|Min Dong Chinese
ecds|cds||sgn|Chadian Sign Language
ecjy|cjy||zh|Jinyu Chinese
ecmn|cmn||zh|Mandarin Chinese
ecnp|cnp||zh|Northern Ping Chinese
ecoa|coa||ms|Cocos Islands Malay
ecpx|cpx||zh|Pu-Xian Chinese
ecsc|csc||sgn|Catalan Sign Language
ecsd|csd||sgn|Chiangmai Sign Language
ecse|cse||sgn|Czech Sign Language
ecsf|csf||sgn|Cuba Sign Language
ecsg|csg||sgn|Chilean Sign Language
ecsl|csl||sgn|Chinese Sign Language
ecsn|csn||sgn|Colombian Sign Language
ecsp|csp||zh|Southern Ping Chinese
ecsq|csq||sgn|Croatia Sign Language
ecsr|csr||sgn|Costa Rican Sign Language
ecsx|csx||sgn|Cambodian Sign Language
eczh|czh||zh|Huizhou Chinese
eczo|czo||zh|Min Zhong Chinese
edoq|doq||sgn|Dominican Sign Language
edse|dse||sgn|Dutch Sign Language
edsl|dsl||sgn|Danish Sign Language
edsz|dsz||sgn|Mardin Sign Language
edup|dup||ms|Duano
eecs|ecs||sgn|Ecuadorian Sign Language
eehs|ehs||sgn|Miyakubo Sign Language
eesl|esl||sgn|Egypt Sign Language
eesn|esn||sgn|Salvadoran Sign Language
eeso|eso||sgn|Estonian Sign Language
eeth|eth||sgn|Ethiopian Sign Language
efcs|fcs||sgn|Quebec Sign Language
efse|fse||sgn|Finnish Sign Language
efsl|fsl||sgn|French Sign Language
efss|fss||sgn|Finland-Swedish Sign Language
egan|gan||zh|Gan Chinese
egds|gds||sgn|Ghandruk Sign Language
egom|gom||kok|Goan Konkani
egse|gse||sgn|Ghanaian Sign Language
egsg|gsg||sgn|German Sign Language
egsm|gsm||sgn|Guatemalan Sign Language
egss|gss||sgn|Greek Sign Language
egus|gus||sgn|Guinean Sign Language
ehab|hab||sgn|Hanoi Sign Language
ehaf|haf||sgn|Haiphong Sign Language
ehak|hak||zh|Hakka Chinese
ehds|hds||sgn|Honduras Sign Language
ehji|hji||ms|Haji
ehks|hks||sgn|Hong Kong Sign Language
ehos|hos||sgn|Ho Chi Minh City Sign Language
ehps|hps||sgn|Hawai'i Sign Language (HSL)
ehsh|hsh||sgn|Hungarian Sign Language
ehsl|hsl||sgn|Hausa Sign Language
ehsn|hsn||zh|Xiang Chinese
eicl|icl||sgn|Icelandic Sign Language
eiks|iks||sgn|Inuit Sign Language
eils|ils||sgn|International Sign
einl|inl||sgn|Indonesian Sign Language
eins|ins||sgn|Indian Sign Language
eise|ise||sgn|Italian Sign Language
eisg|isg||sgn|Irish Sign Language
eisr|isr||sgn|Israeli Sign Language
ejak|jak||ms|Jakun
ejax|jax||ms|Jambi Malay
ejcs|jcs||sgn|Jamaican Country Sign Language
ejhs|jhs||sgn|Jhankot Sign Language
ejks|jks||sgn|Amami Koniya Sign Language
ejls|jls||sgn|Jamaican Sign Language
ejos|jos||sgn|Jordanian Sign Language
ejsl|jsl||sgn|Japanese Sign Language
ejus|jus||sgn|Jumla Sign Language
ekgi|kgi||sgn|Selangor Sign Language
eknn|knn||kok|Konkani (individual language)
ekvb|kvb||ms|Kubu
ekvk|kvk||sgn|Korean Sign Language
ekvr|kvr||ms|Kerinci
ekxd|kxd||ms|Brunei
elbs|lbs||sgn|Libyan Sign Language
elce|lce||ms|Loncong
elcf|lcf||ms|Lubu
elgs|lgs||sgn|Guinea-Bissau Sign Language
eliw|liw||ms|Col
ells|lls||sgn|Lithuanian Sign Language
elsb|lsb||sgn|Burundian Sign Language
elsc|lsc||sgn|Albarradas Sign Language
elsg|lsg||sgn|Lyons Sign Language
elsl|lsl||sgn|Latvian Sign Language
elsn|lsn||sgn|Tibetan Sign Language
elso|lso||sgn|Laos Sign Language
elsp|lsp||sgn|Panamanian Sign Language
elst|lst||sgn|Trinidad and Tobago Sign Language
elsv|lsv||sgn|Sivia Sign Language
elsw|lsw||sgn|Seychelles Sign Language
elsy|lsy||sgn|Mauritian Sign Language
eltg|ltg||lv|Latgalian
elvs|lvs||lv|Standard Latvian
elws|lws||sgn|Malawian Sign Language
elzh|lzh||zh|Literary Chinese
emax|max||ms|North Moluccan Malay
emdl|mdl||sgn|Maltese Sign Language
emeo|meo||ms|Kedah Malay
emfa|mfa||ms|Pattani Malay
emfb|mfb||ms|Bangka
emfs|mfs||sgn|Mexican Sign Language
emin|min||ms|Minangkabau
emnp|mnp||zh|Min Bei Chinese
emqg|mqg||ms|Kota Bangun Kutai Malay
emre|mre||sgn|Martha's Vineyard Sign Language
emsd|msd||sgn|Yucatec Maya Sign Language
emsi|msi||ms|Sabah Malay
emsr|msr||sgn|Mongolian Sign Language
emui|mui||ms|Musi
emzc|mzc||sgn|Madagascar Sign Language
emzg|mzg||sgn|Monastic Sign Language
emzy|mzy||sgn|Mozambican Sign Language
enan|nan||zh|Min Nan Chinese
enbs|nbs||sgn|Namibian Sign Language
encs|ncs||sgn|Nicaraguan Sign Language
ensi|nsi||sgn|Nigerian Sign Language
ensl|nsl||sgn|Norwegian Sign Language
ensp|nsp||sgn|Nepalese Sign Language
ensr|nsr||sgn|Maritime Sign Language
enzs|nzs||sgn|New Zealand Sign Language
eokl|okl||sgn|Old Kentish Sign Language
eorn|orn||ms|Orang Kanaq
eors|ors||ms|Orang Seletar
epel|pel||ms|Pekal
epga|pga||ar|Sudanese Creole Arabic
epgz|pgz||sgn|Papua New Guinean Sign Language
epks|pks||sgn|Pakistan Sign Language
eprl|prl||sgn|Peruvian Sign Language
eprz|prz||sgn|Providencia Sign Language
epsc|psc||sgn|Iranian Sign Language
epsd|psd||sgn|Plains Indian Sign Language
epse|pse||ms|Central Malay
epsg|psg||sgn|Penang Sign Language
epsl|psl||sgn|Puerto Rican Sign Language
epso|pso||sgn|Polish Sign Language
epsp|psp||sgn|Philippine Sign Language
epsr|psr||sgn|Portuguese Sign Language
epys|pys||sgn|Paraguayan Sign Language
erib|rib||sgn|Bribri Sign Language
erms|rms||sgn|Romanian Sign Language
ernb|rnb||sgn|Brunca Sign Language
ersi|rsi||sgn|Rennellese Sign Language
ersl|rsl||sgn|Russian Sign Language
ersm|rsm||sgn|Miriwoong Sign Language
ersn|rsn||sgn|Rwandan Sign Language
esdl|sdl||sgn|Saudi Arabian Sign Language
esfb|sfb||sgn|Langue des signes de Belgique Francophone
esfs|sfs||sgn|South African Sign Language
esgg|sgg||sgn|Swiss-German Sign Language
esgx|sgx||sgn|Sierra Leone Sign Language
eshu|shu||ar|Chadian Arabic
eslf|slf||sgn|Swiss-Italian Sign Language
esls|sls||sgn|Singapore Sign Language
esqk|sqk||sgn|Albanian Sign Language
esqs|sqs||sgn|Sri Lankan Sign Language
esqx|sqx||sgn|Kufr Qassem Sign Language (KQSL)
essh|ssh||ar|Shihhi Arabic
essp|ssp||sgn|Spanish Sign Language
essr|ssr||sgn|Swiss-French Sign Language
esvk|svk||sgn|Slovakian Sign Language
eswc|swc||sw|Congo Swahili
eswh|swh||sw|Swahili (individual language)
eswl|swl||sgn|Swedish Sign Language
esyy|syy||sgn|Al-Sayyid Bedouin Sign Language
eszs|szs||sgn|Solomon Islands Sign Language
etmw|tmw||ms|Temuan
etse|tse||sgn|Tunisian Sign Language
etsm|tsm||sgn|Turkish Sign Language
etsq|tsq||sgn|Thai Sign Language
etss|tss||sgn|Taiwan Sign Language
etsy|tsy||sgn|Tebul Sign Language
etza|tza||sgn|Tanzanian Sign Language
eugn|ugn||sgn|Ugandan Sign Language
eugy|ugy||sgn|Uruguayan Sign Language
eukl|ukl||sgn|Ukrainian Sign Language
euks|uks||sgn|Urubú-Kaapor Sign Language
eurk|urk||ms|Urak Lawoi'
euzn|uzn||uz|Northern Uzbek
euzs|uzs||uz|Southern Uzbek
evgt|vgt||sgn|Vlaamse Gebarentaal
evkk|vkk||ms|Kaur
evkt|vkt||ms|Tenggarong Kutai Malay
evsi|vsi||sgn|Moldova Sign Language
evsl|vsl||sgn|Venezuelan Sign Language
evsv|vsv||sgn|Valencian Sign Language
ewbs|wbs||sgn|West Bengal Sign Language
ewuu|wuu||zh|Wu Chinese
exki|xki||sgn|Kenyan Sign Language
exml|xml||sgn|Malaysian Sign Language
exmm|xmm||ms|Manado Malay
exms|xms||sgn|Moroccan Sign Language
eyds|yds||sgn|Yiddish Sign Language
eygs|ygs||sgn|Yolŋu Sign Language
eyhs|yhs||sgn|Yan-nhaŋu Sign Language
eysl|ysl||sgn|Yugoslavian Sign Language
eysm|ysm||sgn|Myanmar Sign Language
eyue|yue||zh|Yue Chinese
ezib|zib||sgn|Zimbabwe Sign Language
ezlm|zlm||ms|Malay (individual language)
ezmi|zmi||ms|Negeri Sembilan Malay
ezsl|zsl||sgn|Zambian Sign Language
ezsm|zsm||ms|Standard Malay
gart-lojban|jbo|art-lojban|grandfathered|Lojban
gcel-gaulish||cel-gaulish|grandfathered|Gaulish
gen-gb-oed|en-GB-oxendict|en-GB-oed|grandfathered|English, Oxford English Dictionary spelling
gi-ami|ami|i-ami|grandfathered|Amis
gi-bnn|bnn|i-bnn|grandfathered|Bunun
gi-default||i-default|grandfathered|Default Language
gi-enochian||i-enochian|grandfathered|Enochian
gi-hak|hak|i-hak|grandfathered|Hakka
gi-klingon|tlh|i-klingon|grandfathered|Klingon
gi-lux|lb|i-lux|grandfathered|Luxembourgish
gi-mingo||i-mingo|grandfathered|Mingo
gi-navajo|nv|i-navajo|grandfathered|Navajo
gi-pwn|pwn|i-pwn|grandfathered|Paiwan
gi-tao|tao|i-tao|grandfathered|Tao
gi-tay|tay|i-tay|grandfathered|Tayal
gi-tsu|tsu|i-tsu|grandfathered|Tsou
gno-bok|nb|no-bok|grandfathered|Norwegian Bokmal
gno-nyn|nn|no-nyn|grandfathered|Norwegian Nynorsk
gsgn-be-fr|sfb|sgn-BE-FR|grandfathered|Belgian-French Sign Language
gsgn-be-nl|vgt|sgn-BE-NL|grandfathered|Belgian-Flemish Sign Language
gsgn-br|bzs|sgn-BR|redundant|Brazilian Sign Language
gsgn-ch-de|sgg|sgn-CH-DE|grandfathered|Swiss German Sign Language
gsgn-co|csn|sgn-CO|redundant|Colombian Sign Language
gsgn-de|gsg|sgn-DE|redundant|German Sign Language
gsgn-dk|dsl|sgn-DK|redundant|Danish Sign Language
gsgn-es|ssp|sgn-ES|redundant|Spanish Sign Language
gsgn-fr|fsl|sgn-FR|redundant|French Sign Language
gsgn-gb|bfi|sgn-GB|redundant|British Sign Language
gsgn-gr|gss|sgn-GR|redundant|Greek Sign Language
gsgn-ie|isg|sgn-IE|redundant|Irish Sign Language
gsgn-it|ise|sgn-IT|redundant|Italian Sign Language
gsgn-jp|jsl|sgn-JP|redundant|Japanese Sign Language
gsgn-mx|mfs|sgn-MX|redundant|Mexican Sign Language
gsgn-ni|ncs|sgn-NI|redundant|Nicaraguan Sign Language
gsgn-nl|dse|sgn-NL|redundant|Dutch Sign Language
gsgn-no|nsl|sgn-NO|redundant|Norwegian Sign Language
gsgn-pt|psr|sgn-PT|redundant|Portuguese Sign Language
gsgn-se|swl|sgn-SE|redundant|Swedish Sign Language
gsgn-us|ase|sgn-US|redundant|American Sign Language
gsgn-za|sfs|sgn-ZA|redundant|South African Sign Language
gzh-cmn|cmn|zh-cmn|redundant|Mandarin Chinese
gzh-cmn-hans|cmn-Hans|zh-cmn-Hans|redundant|Mandarin Chinese (Simplified)
gzh-cmn-hant|cmn-Hant|zh-cmn-Hant|redundant|Mandarin Chinese (Traditional)
gzh-gan|gan|zh-gan|redundant|Kan or Gan
gzh-guoyu|cmn|zh-guoyu|grandfathered|Mandarin or Standard Chinese
gzh-hakka|hak|zh-hakka|grandfathered|Hakka
gzh-min||zh-min|grandfathered|Min, Fuzhou, Hokkien, Amoy, or Taiwanese
gzh-min-nan|nan|zh-min-nan|grandfathered|Minnan, Hokkien, Amoy, Taiwanese, Southern Min, Southern Fujian, Hoklo, Southern Fukien, Ho-lo
gzh-wuu|wuu|zh-wuu|redundant|Shanghaiese or Wu
gzh-xiang|hsn|zh-xiang|grandfathered|Xiang or Hunanese
gzh-yue|yue|zh-yue|redundant|Cantonese
laa||||Afar
laaa||||Ghotuo
laab||||Alumu-Tesu
laac||||Ari
laad||||Amal
laae|||sq|Arbëreshë Albanian
laaf||||Aranadan
laag||||Ambrak
laah||||Abu' Arapesh
laai||||Arifama-Miniafia
laak||||Ankave
laal||||Afade
laam|aas|||Aramanik
laan||||Anambé
laao|||ar|Algerian Saharan Arabic
laap||||Pará Arára
laaq||||Eastern Abnaki
laas||||Aasáx
laat|||sq|Arvanitika Albanian
laau||||Abau
laav||||Austro-Asiatic languages
laaw||||Solong
laax||||Mandobo Atas
laaz||||Amarasi
lab||Cyrl||Abkhazian
laba||||Abé
labb||||Bankon
labc||||Ambala Ayta
labd||||Manide
labe||||Western Abnaki
labf||||Abai Sungai
labg||||Abaga
labh|||ar|Tajiki Arabic
labi||||Abidji
labj||||Aka-Bea
labl||||Lampung Nyo
labm||||Abanyom
labn||||Abua
labo||||Abon
labp||||Abellen Ayta
labq||||Abaza
labr||||Abron
labs||||Ambonese Malay
labt||||Ambulas
labu||||Abure
labv|||ar|Baharna Arabic
labw||||Pal
labx||||Inabaknon
laby||||Aneme Wake
labz||||Abui
laca||||Achagua
lacb||||Áncá
lacd||||Gikyode
lace||||Achinese
lacf||||Saint Lucian Creole French
lach||||Acoli
laci||||Aka-Cari
lack||||Aka-Kora
lacl||||Akar-Bale
lacm|||ar|Mesopotamian Arabic
lacn||||Achang
lacp||||Eastern Acipa
lacq|||ar|Ta'izzi-Adeni Arabic
lacr||||Achi
lacs||||Acroá
lact||||Achterhoeks
lacu||||Achuar-Shiwiar
lacv||||Achumawi
lacw|||ar|Hijazi Arabic
lacx|||ar|Omani Arabic
lacy|||ar|Cypriot Arabic
lacz||||Acheron
lada||||Adangme
ladb||||Atauran
ladd||||Lidzonka|Dzodinka
lade||||Adele
ladf|||ar|Dhofari Arabic
ladg||||Andegerebinha
ladh||||Adhola
ladi||||Adi
ladj||||Adioukrou
ladl||||Galo
ladn||||Adang
lado||||Abu
ladp|dz|||Adap
ladq||||Adangbe
ladr||||Adonara
lads||||Adamorobe Sign Language
ladt||||Adnyamathanha
ladu||||Aduge
ladw||||Amundava
ladx||||Amdo Tibetan
lady||||Adyghe|Adygei
ladz||||Adzera
lae||||Avestan
laea||||Areba
laeb|||ar|Tunisian Arabic
laec|||ar|Saidi Arabic
laed||||Argentine Sign Language
laee||||Northeast Pashai|Northeast Pashayi
laek||||Haeke
lael||||Ambele
laem||||Arem
laen||||Armenian Sign Language
laeq||||Aer
laer||||Eastern Arrernte
laes||||Alsea
laeu||||Akeu
laew||||Ambakich
laey||||Amele
laez||||Aeka
laf||Latn||Afrikaans
lafa||||Afro-Asiatic languages
lafb|||ar|Gulf Arabic
lafd||||Andai
lafe||||Putukwam
lafg||||Afghan Sign Language
lafh||||Afrihili
lafi||||Akrukay|Chini
lafk||||Nanubae
lafn||||Defaka
lafo||||Eloyi
lafp||||Tapei
lafs||||Afro-Seminole Creole
laft||||Afitti
lafu||||Awutu
lafz||||Obokuitai
laga||||Aguano
lagb||||Legbo
lagc||||Agatu
lagd||||Agarabi
lage||||Angal
lagf||||Arguni
lagg||||Angor
lagh||||Ngelima
lagi||||Agariya
lagj||||Argobba
lagk||||Isarog Agta
lagl||||Fembe
lagm||||Angaataha
lagn||||Agutaynen
lago||||Tainae
lagp||||Paranan
lagq||||Aghem
lagr||||Aguaruna
lags||||Esimbi
lagt||||Central Cagayan Agta
lagu||||Aguacateco
lagv||||Remontado Dumagat
lagw||||Kahua
lagx||||Aghul
lagy||||Southern Alta
lagz||||Mt. Iriga Agta
laha||||Ahanta
lahb||||Axamb
lahg||||Qimant
lahh||||Aghu
lahi||||Tiagbamrin Aizi
lahk||||Akha
lahl||||Igo
lahm||||Mobumrin Aizi
lahn||||Àhàn
laho||||Ahom
lahp||||Aproumu Aizi
lahr||||Ahirani
lahs||||Ashe
laht||||Ahtena
laia||||Arosi
laib||||Ainu (China)
laic||||Ainbai
laid||||Alngith
laie||||Amara
laif||||Agi
laig||||Antigua and Barbuda Creole English
laih||||Ai-Cham
laii|||syr|Assyrian Neo-Aramaic
laij||||Lishanid Noshan
laik||||Ake
lail||||Aimele
laim||||Aimol
lain||||Ainu (Japan)
laio||||Aiton
laip||||Burumakok
laiq||||Aimaq
lair||||Airoran
lais||||Nataoran Amis
lait||||Arikem
laiw||||Aari
laix||||Aighon
laiy||||Ali
laja||||Aja (South Sudan)
lajg||||Aja (Benin)
laji||||Ajië
lajn||||Andajin
lajp|apc||ar|South Levantine Arabic
lajs||||Algerian Jewish Sign Language
lajt|aeb||jrb|Judeo-Tunisian Arabic
laju|||jrb|Judeo-Moroccan Arabic
lajw||||Ajawa
lajz||||Amri Karbi
lak||||Akan
lakb||||Batak Angkola
lakc||||Mpur
lakd||||Ukpet-Ehom
lake||||Akawaio
lakf||||Akpa
lakg||||Anakalangu
lakh||||Angal Heneng
laki||||Aiome
lakj||||Aka-Jeru
lakk||||Akkadian
lakl||||Aklanon
lakm||||Aka-Bo
lako||||Akurio
lakp||||Siwu
lakq||||Ak
lakr||||Araki
laks||||Akaselem
lakt||||Akolet
laku||||Akum
lakv||||Akhvakh
lakw||||Akwa
lakx||||Aka-Kede
laky||||Aka-Kol
lakz||||Alabama
lala||||Alago
lalc||||Qawasqar
lald||||Alladian
lale||||Aleut
lalf||||Alege
lalg||||Algonquian languages
lalh||||Alawa
lali||||Amaimon
lalj||||Alangan
lalk||||Alak
lall||||Allar
lalm||||Amblong
laln|||sq|Gheg Albanian
lalo||||Larike-Wakasihu
lalp||||Alune
lalq||||Algonquin
lalr||||Alutor
lals|||sq|Tosk Albanian
lalt||||Southern Altai
lalu||||'Are'are
lalv||||Atlantic-Congo languages
lalw||||Alaba-K’abeena|Wanbasana
lalx||||Amol
laly||||Alyawarr
lalz||||Alur
lam||Ethi||Amharic
lama||||Amanayé
lamb||||Ambo
lamc||||Amahuaca
lame||||Yanesha'
lamf||||Hamer-Banna
lamg||||Amurdak
lami||||Amis
lamj||||Amdang
lamk||||Ambai
laml||||War-Jaintia
lamm||||Ama (Papua New Guinea)
lamn||||Amanab
lamo||||Amo
lamp||||Alamblak
lamq||||Amahai
lamr||||Amarakaeri
lams||||Southern Amami-Oshima
lamt||||Amto
lamu||||Guerrero Amuzgo
lamv||||Ambelau
lamw||||Western Neo-Aramaic
lamx||||Anmatyerre
lamy||||Ami
lamz||||Atampaya
lan||||Aragonese
lana||||Andaqui
lanb||||Andoa
lanc||||Ngas
land||||Ansus
lane||||Xârâcùù
lanf||||Animere
lang||||Old English|Old English (ca. 450-1100)
lanh||||Nend
lani||||Andi
lanj||||Anor
lank||||Goemai
lanl||||Anu-Hkongso Chin
lanm||||Anal
lann||||Obolo
lano||||Andoque
lanp||||Angika
lanq||||Jarawa (India)
lanr||||Andh
lans||||Anserma
lant||||Antakarinya|Antikarinya
lanu||||Anuak
lanv||||Denya
lanw||||Anaang
lanx||||Andra-Hus
lany||||Anyin
lanz||||Anem
laoa||||Angolar
laob||||Abom
laoc||||Pemon
laod||||Andarum
laoe||||Angal Enen
laof||||Bragat
laog||||Angoram
laoh||||Arma
laoi||||Anindilyakwa
laoj||||Mufian
laok||||Arhö
laol||||Alor
laom||||Ömie
laon||||Bumbita Arapesh
laor||||Aore
laos||||Taikat
laot||||Atong (India)|A'tong
laou||||A'ou
laox||||Atorada
laoz||||Uab Meto
lapa||||Apache languages
lapb||||Sa'a
lapc|||ar|Levantine Arabic
lapd|||ar|Sudanese Arabic
lape||||Bukiyip
lapf||||Pahanan Agta
lapg||||Ampanang
laph||||Athpariya
lapi||||Apiaká
lapj||||Jicarilla Apache
lapk||||Kiowa Apache
lapl||||Lipan Apache
lapm||||Mescalero-Chiricahua Apache
lapn||||Apinayé
lapo||||Ambul
lapp||||Apma
lapq||||A-Pucikwar
lapr||||Arop-Lokep
laps||||Arop-Sissano
lapt||||Apatani
lapu||||Apurinã
lapv||||Alapmunte
lapw||||Western Apache
lapx||||Aputai
lapy||||Apalaí
lapz||||Safeyoka
laqa||||Alacalufan languages
laqc||||Archi
laqd||||Ampari Dogon
laqg||||Arigidi
laqk||||Aninka
laql||||Algic languages
laqm||||Atohwaim
laqn||||Northern Alta
laqp||||Atakapa
laqr||||Arhâ
laqt||||Angaité
laqz||||Akuntsu
lar||Arab||Arabic|العربية
larb|||ar|Standard Arabic
larc||||Official Aramaic|Imperial Aramaic|Official Aramaic (700-300 BCE)|Imperial Aramaic (700-300 BCE)
lard||||Arabana
lare||||Western Arrarnta
larh||||Arhuaco
lari||||Arikara
larj||||Arapaso
lark||||Arikapú
larl||||Arabela
larn||||Mapudungun|Mapuche
laro||||Araona
larp||||Arapaho
larq|||ar|Algerian Arabic
larr||||Karo (Brazil)
lars|||ar|Najdi Arabic
lart||||Artificial languages
laru||||Aruá (Amazonas State)|Arawá
larv||||Arbore
larw||||Arawak
larx||||Aruá (Rodonia State)
lary|||ar|Moroccan Arabic
larz|||ar|Egyptian Arabic
las||Beng||Assamese
lasa||||Asu (Tanzania)
lasb||||Assiniboine
lasc||||Casuarina Coast Asmat
lasd|snz|||Asas
lase||||American Sign Language
lasf||||Auslan|Australian Sign Language
lasg||||Cishingini
lash||||Abishira
lasi||||Buruwai
lasj||||Sari
lask||||Ashkun
lasl||||Asilulu
lasn||||Xingú Asuriní
laso||||Dano
lasp||||Algerian Sign Language
lasq||||Austrian Sign Language
lasr||||Asuri
lass||||Ipulo
last||||Asturian|Asturleonese|Bable|Leonese
lasu||||Tocantins Asurini
lasv||||Asoa
lasw||||Australian Aborigines Sign Language
lasx||||Muratayak
lasy||||Yaosakor Asmat
lasz||||As
lata||||Pele-Ata
latb||||Zaiwa
latc||||Atsahuaca
latd||||Ata Manobo
late||||Atemble
latg||||Ivbie North-Okpela-Arhe
lath||||Athapascan languages
lati||||Attié
latj||||Atikamekw
latk||||Ati
latl||||Mt. Iraya Agta
latm||||Ata
latn||||Ashtiani
lato||||Atong (Cameroon)
latp||||Pudtol Atta
latq||||Aralle-Tabulahan
latr||||Waimiri-Atroari
lats||||Gros Ventre
latt||||Pamplona Atta
latu||||Reel
latv||||Northern Altai
latw||||Atsugewi
latx||||Arutani
laty||||Aneityum
latz||||Arta
laua||||Asumboa
laub||||Alugu
lauc||||Waorani
laud||||Anuta
laue|ktz|||ǂKxʼauǁʼein
lauf||||Arauan languages
laug||||Aguna
lauh||||Aushi
laui||||Anuki
lauj||||Awjilah
lauk||||Heyo
laul||||Aulua
laum||||Asu (Nigeria)
laun||||Molmo One
lauo||||Auyokawa
laup||||Makayam
lauq||||Anus|Korur
laur||||Aruek
laus||||Australian languages
laut||||Austral
lauu||||Auye
lauw||||Awyi
laux||||Aurá
lauy||||Awiyaana
lauz|||ar|Uzbeki Arabic
lav||||Avaric
lavb||||Avau
lavd||||Alviri-Vidari
lavi||||Avikam
lavk||||Kotava
lavl|||ar|Eastern Egyptian Bedawi Arabic
lavm||||Angkamuthi
lavn||||Avatime
lavo||||Agavotaguerra
lavs||||Aushiri
lavt||||Au
lavu||||Avokaya
lavv||||Avá-Canoeiro
lawa||||Awadhi
lawb||||Awa (Papua New Guinea)
lawc||||Cicipu
lawd||||Arawakan languages
lawe||||Awetí
lawg||||Anguthimri
lawh||||Awbono
lawi||||Aekyom
lawk||||Awabakal
lawm||||Arawum
lawn||||Awngi
lawo||||Awak
lawr||||Awera
laws||||South Awyu
lawt||||Araweté
lawu||||Central Awyu
lawv||||Jair Awyu
laww||||Awun
lawx||||Awara
lawy||||Edera Awyu
laxb||||Abipon
laxe||||Ayerrerenge
laxg||||Mato Grosso Arára
laxk||||Yaka (Central African Republic)
laxl||||Lower Southern Aranda
laxm||||Middle Armenian
laxx||||Xârâgurè
lay||Latn||Aymara
laya||||Awar
layb||||Ayizo Gbe
layc|||ay|Southern Aymara
layd||||Ayabadhu
laye||||Ayere
layg||||Ginyanga
layh|||ar|Hadrami Arabic
layi||||Leyigha
layk||||Akuku
layl|||ar|Libyan Arabic
layn|||ar|Sanaani Arabic
layo||||Ayoreo
layp|||ar|North Mesopotamian Arabic
layq||||Ayi (Papua New Guinea)
layr|||ay|Central Aymara
lays||||Sorsogon Ayta
layt||||Magbukun Ayta
layu||||Ayu
layx|nun|||Ayi (China)
layy||||Tayabas Ayta
layz||||Mai Brat
laz||||Azerbaijani
laza||||Azha
lazb|||az|South Azerbaijani
lazc||||Uto-Aztecan languages
lazd||||Eastern Durango Nahuatl
lazg||||San Pedro Amuzgos Amuzgo
lazj|||az|North Azerbaijani
lazm||||Ipalapa Amuzgo
lazn||||Western Durango Nahuatl
lazo||||Awing
lazt||||Faire Atta
lazz||||Highland Puebla Nahuatl
lba||||Bashkir
lbaa||||Babatana
lbab||||Bainouk-Gunyuño
lbac||||Badui
lbad||||Banda languages
lbae||||Baré
lbaf||||Nubaca
lbag||||Tuki
lbah||||Bahamas Creole English
lbai||||Bamileke languages
lbaj||||Barakai
lbal||||Baluchi
lban||||Balinese
lbao||||Waimaha
lbap||||Bantawa
lbar||||Bavarian
lbas||||Basa (Cameroon)
lbat||||Baltic languages
lbau||||Bada (Nigeria)
lbav||||Vengo
lbaw||||Bambili-Bambui
lbax||||Bamun
lbay||||Batuley
lbaz||||Tunen
lbba||||Baatonum
lbbb||||Barai
lbbc||||Batak Toba
lbbd||||Bau
lbbe||||Bangba
lbbf||||Baibai
lbbg||||Barama
lbbh||||Bugan
lbbi||||Barombi
lbbj||||Ghomálá'
lbbk||||Babanki
lbbl||||Bats
lbbm||||Babango
lbbn||||Uneapa
lbbo||||Northern Bobo Madaré|Konabéré
lbbp||||West Central Banda
lbbq||||Bamali
lbbr||||Girawa
lbbs||||Bakpinka
lbbt||||Mburku
lbbu||||Kulung (Nigeria)
lbbv||||Karnai
lbbw||||Baba
lbbx||||Bubia
lbby||||Befang
lbbz|||ar|Babalia Creole Arabic
lbca||||Central Bai
lbcb||||Bainouk-Samik
lbcc|||bal|Southern Balochi
lbcd||||North Babar
lbce||||Bamenyam
lbcf||||Bamu
lbcg||||Baga Pokur
lbch||||Bariai
lbci||||Baoulé
lbcj||||Bardi
lbck||||Bunuba
lbcl|||bik|Central Bikol
lbcm||||Bannoni
lbcn||||Bali (Nigeria)
lbco||||Kaluli
lbcp||||Bali (Democratic Republic of Congo)
lbcq||||Bench
lbcr||||Babine
lbcs||||Kohumono
lbct||||Bendi
lbcu||||Awad Bing
lbcv||||Shoo-Minda-Nye
lbcw||||Bana
lbcy||||Bacama
lbcz||||Bainouk-Gunyaamolo
lbda||||Bayot
lbdb||||Basap
lbdc||||Emberá-Baudó
lbdd||||Bunama
lbde||||Bade
lbdf||||Biage
lbdg||||Bonggi
lbdh||||Baka (South Sudan)
lbdi||||Burun
lbdj||||Bai (South Sudan)|Bai
lbdk||||Budukh
lbdl||||Indonesian Bajau
lbdm||||Buduma
lbdn||||Baldemu
lbdo||||Morom
lbdp||||Bende
lbdq||||Bahnar
lbdr||||West Coast Bajau
lbds||||Burunge
lbdt|||gba|Bokoto
lbdu||||Oroko
lbdv||||Bodo Parja
lbdw||||Baham
lbdx||||Budong-Budong
lbdy||||Bandjalang
lbdz||||Badeshi
lbe||Cyrl||Belarusian
lbea||||Beaver
lbeb||||Bebele
lbec||||Iceve-Maci
lbed||||Bedoanas
lbee||||Byangsi
lbef||||Benabena
lbeg||||Belait
lbeh||||Biali
lbei||||Bekati'
lbej||||Beja|Bedawiyet
lbek||||Bebeli
lbem||||Bemba (Zambia)
lbeo||||Beami
lbep||||Besoa
lbeq||||Beembe
lber||||Berber languages
lbes||||Besme
lbet||||Guiberoua Béte
lbeu||||Blagar
lbev||||Daloa Bété
lbew||||Betawi
lbex||||Jur Modo
lbey||||Beli (Papua New Guinea)
lbez||||Bena (Tanzania)
lbfa||||Bari
lbfb||||Pauri Bareli
lbfc||||Panyi Bai|Northern Bai
lbfd||||Bafut
lbfe||||Betaf|Tena
lbff||||Bofi
lbfg||||Busang Kayan
lbfh||||Blafe
lbfi||||British Sign Language
lbfj||||Bafanji
lbfk||||Ban Khor Sign Language
lbfl||||Banda-Ndélé
lbfm||||Mmen
lbfn||||Bunak
lbfo||||Malba Birifor
lbfp||||Beba
lbfq||||Badaga
lbfr||||Bazigar
lbfs||||Southern Bai
lbft||||Balti
lbfu||||Gahri
lbfw||||Bondo
lbfx||||Bantayanon
lbfy||||Bagheli
lbfz||||Mahasu Pahari
lbg||Cyrl||Bulgarian|български
lbga||||Gwamhi-Wuri
lbgb||||Bobongko
lbgc||||Haryanvi
lbgd||||Rathwi Bareli
lbge||||Bauria
lbgf||||Bangandu
lbgg||||Bugun
lbgi||||Giangan
lbgj||||Bangolan
lbgk||||Bit|Buxinhua
lbgl||||Bo (Laos)
lbgm|bcg|||Baga Mboteni
lbgn|||bal|Western Balochi
lbgo||||Baga Koga
lbgp|||bal|Eastern Balochi
lbgq|||raj|Bagri
lbgr||||Bawm Chin
lbgs||||Tagabawa
lbgt||||Bughotu
lbgu||||Mbongno
lbgv||||Warkay-Bipim
lbgw||||Bhatri
lbgx||||Balkan Gagauz Turkish
lbgy||||Benggoi
lbgz||||Banggai
lbh||||Bihari languages
lbha||||Bharia
lbhb||||Bhili
lbhc||||Biga
lbhd||||Bhadrawahi
lbhe||||Bhaya
lbhf||||Odiai
lbhg||||Binandere
lbhh||||Bukharic
lbhi||||Bhilali
lbhj||||Bahing
lbhk|||bik|Albay Bicolano
lbhl||||Bimin
lbhm||||Bathari
lbhn||||Bohtan Neo-Aramaic
lbho||||Bhojpuri
lbhp||||Bima
lbhq||||Tukang Besi South
lbhr|||mg|Bara Malagasy
lbhs||||Buwal
lbht||||Bhattiyali
lbhu||||Bhunjia
lbhv||||Bahau
lbhw||||Biak
lbhx||||Bhalay
lbhy||||Bhele
lbhz||||Bada (Indonesia)
lbi||||Bislama
lbia||||Badimaya
lbib||||Bissa|Bisa
lbic|bir|||Bikaru
lbid||||Bidiyo
lbie||||Bepour
lbif||||Biafada
lbig||||Biangai
lbij||||Vaghat-Ya-Bijim-Legeri
lbik||||Bikol
lbil||||Bile
lbim||||Bimoba
lbin||||Bini|Edo
lbio||||Nai
lbip||||Bila
lbiq||||Bipi
lbir||||Bisorio
lbit||||Berinomo
lbiu||||Biete
lbiv||||Southern Birifor
lbiw||||Kol (Cameroon)
lbix||||Bijori
lbiy||||Birhor
lbiz||||Baloi
lbja||||Budza
lbjb||||Banggarla
lbjc||||Bariji
lbjd|drl|||Bandjigali
lbje||||Biao-Jiao Mien
lbjf||||Barzani Jewish Neo-Aramaic
lbjg||||Bidyogo
lbjh||||Bahinemo
lbji||||Burji
lbjj||||Kanauji
lbjk||||Barok
lbjl||||Bulu (Papua New Guinea)
lbjm||||Bajelani
lbjn|||ms|Banjar
lbjo||||Mid-Southern Banda
lbjp||||Fanamaket
lbjq|||mg|Southern Betsimisaraka Malagasy
lbjr||||Binumarien
lbjs||||Bajan
lbjt||||Balanta-Ganja
lbju||||Busuu
lbjv||||Bedjond
lbjw||||Bakwé
lbjx||||Banao Itneg
lbjy||||Bayali
lbjz||||Baruga
lbka||||Kyak
lbkb||||Finallig
lbkc||||Baka (Cameroon)
lbkd||||Binukid|Talaandig
lbkf||||Beeke
lbkg||||Buraka
lbkh||||Bakoko
lbki||||Baki
lbkj||||Pande
lbkk||||Brokskat
lbkl||||Berik
lbkm||||Kom (Cameroon)
lbkn||||Bukitan
lbko||||Kwa'
lbkp||||Boko (Democratic Republic of Congo)
lbkq||||Bakairí
lbkr||||Bakumpai
lbks||||Northern Sorsoganon
lbkt||||Boloki
lbku||||Buhid
lbkv||||Bekwarra
lbkw||||Bekwel
lbkx||||Baikeno
lbky||||Bokyi
lbkz||||Bungku
lbla||||Siksika
lblb||||Bilua
lblc||||Bella Coola
lbld||||Bolango
lble||||Balanta-Kentohe
lblf||||Buol
lblg|iba|||Balau
lblh||||Kuwaa
lbli||||Bolia
lblj||||Bolongan
lblk||||Pa'o Karen|Pa'O
lbll||||Biloxi
lblm||||Beli (South Sudan)
lbln|||bik|Southern Catanduanes Bikol
lblo||||Anii
lblp||||Blablanga
lblq||||Baluan-Pam
lblr||||Blang
lbls||||Balaesang
lblt||||Tai Dam
lblv||||Kibala|Bolo
lblw||||Balangao
lblx||||Mag-Indi Ayta
lbly||||Notre
lblz||||Balantak
lbm||||Bambara
lbma||||Lame
lbmb||||Bembe
lbmc||||Biem
lbmd||||Baga Manduri
lbme||||Limassa
lbmf||||Bom-Kim
lbmg||||Bamwe
lbmh||||Kein
lbmi||||Bagirmi
lbmj||||Bote-Majhi
lbmk||||Ghayavi
lbml||||Bomboli
lbmm|||mg|Northern Betsimisaraka Malagasy
lbmn||||Bina (Papua New Guinea)
lbmo||||Bambalang
lbmp||||Bulgebi
lbmq||||Bomu
lbmr||||Muinane
lbms||||Bilma Kanuri
lbmt||||Biao Mon
lbmu||||Somba-Siawari
lbmv||||Bum
lbmw||||Bomwali
lbmx||||Baimak
lbmy||||Bemba (Democratic Republic of Congo)
lbmz||||Baramu
lbn||Beng||Bengali|Bangla
lbna||||Bonerate
lbnb||||Bookan
lbnc||||Bontok
lbnd||||Banda (Indonesia)
lbne||||Bintauna
lbnf||||Masiwang
lbng||||Benga
lbni||||Bangi
lbnj||||Eastern Tawbuid
lbnk||||Bierebo
lbnl||||Boon
lbnm||||Batanga
lbnn||||Bunun
lbno||||Bantoanon
lbnp||||Bola
lbnq||||Bantik
lbnr||||Butmas-Tur
lbns||||Bundeli
lbnt||||Bantu languages
lbnu||||Bentong
lbnv||||Bonerif|Beneraf|Edwas
lbnw||||Bisis
lbnx||||Bangubangu
lbny||||Bintulu
lbnz||||Beezen
lbo||||Tibetan
lboa||||Bora
lbob||||Aweer
lboe||||Mundabli
lbof||||Bolon
lbog||||Bamako Sign Language
lboh||||Boma
lboi||||Barbareño
lboj||||Anjam
lbok||||Bonjo
lbol||||Bole
lbom||||Berom
lbon||||Bine
lboo||||Tiemacèwè Bozo
lbop||||Bonkiman
lboq||||Bogaya
lbor||||Borôro
lbot||||Bongo
lbou||||Bondei
lbov||||Tuwuli
lbow||||Rema
lbox||||Buamu
lboy||||Bodo (Central African Republic)
lboz||||Tiéyaxo Bozo
lbpa||||Daakaka
lbpb||||Barbacoas
lbpc||||Mbuk
lbpd||||Banda-Banda
lbpe||||Bauni
lbpg||||Bonggo
lbph||||Botlikh
lbpi||||Bagupi
lbpj||||Binji
lbpk||||Orowe|'Ôrôê
lbpl||||Broome Pearling Lugger Pidgin
lbpm||||Biyom
lbpn||||Dzao Min
lbpo||||Anasi
lbpp||||Kaure
lbpq||||Banda Malay
lbpr||||Koronadal Blaan
lbps||||Sarangani Blaan
lbpt||||Barrow Point
lbpu||||Bongu
lbpv||||Bian Marind
lbpw||||Bo (Papua New Guinea)
lbpx||||Palya Bareli
lbpy||||Bishnupriya
lbpz||||Bilba
lbqa||||Tchumbuli
lbqb||||Bagusa
lbqc||||Boko (Benin)|Boo
lbqd||||Bung
lbqf||||Baga Kaloum
lbqg||||Bago-Kusuntu
lbqh||||Baima
lbqi||||Bakhtiari
lbqj||||Bandial
lbqk||||Banda-Mbrès
lbql||||Bilakura
lbqm||||Wumboko
lbqn||||Bulgarian Sign Language
lbqo||||Balo
lbqp||||Busa
lbqq||||Biritai
lbqr||||Burusu
lbqs||||Bosngun
lbqt||||Bamukumbit
lbqu||||Boguru
lbqv||||Koro Wachi|Begbere-Ejar
lbqw||||Buru (Nigeria)
lbqx||||Baangi
lbqy||||Bengkala Sign Language
lbqz||||Bakaka
lbr||||Breton
lbra||||Braj
lbrb||||Brao|Lave
lbrc||||Berbice Creole Dutch
lbrd||||Baraamu
lbrf||||Bira
lbrg||||Baure
lbrh||||Brahui
lbri||||Mokpwe
lbrj||||Bieria
lbrk||||Birked
lbrl||||Birwa
lbrm||||Barambu
lbrn||||Boruca
lbro||||Brokkat
lbrp||||Barapasi
lbrq||||Breri
lbrr||||Birao
lbrs||||Baras
lbrt||||Bitare
lbru||||Eastern Bru
lbrv||||Western Bru
lbrw||||Bellari
lbrx||||Bodo (India)
lbry||||Burui
lbrz||||Bilbil
lbs||Latn|sh|Bosnian
lbsa||||Abinomn
lbsb||||Brunei Bisaya
lbsc||||Bassari|Oniyan
lbse||||Wushi
lbsf||||Bauchi
lbsg||||Bashkardi
lbsh||||Kati
lbsi||||Bassossi
lbsj||||Bangwinji
lbsk||||Burushaski
lbsl||||Basa-Gumna
lbsm||||Busami
lbsn||||Barasana-Eduria
lbso||||Buso
lbsp||||Baga Sitemu
lbsq||||Bassa
lbsr||||Bassa-Kontagora
lbss||||Akoose
lbst||||Basketo
lbsu||||Bahonsuai
lbsv||||Baga Sobané
lbsw||||Baiso
lbsx||||Yangkam
lbsy||||Sabah Bisaya
lbta||||Bata
lbtb||||Beti (Cameroon)
lbtc||||Bati (Cameroon)
lbtd||||Batak Dairi
lbte||||Gamo-Ningi
lbtf||||Birgit
lbtg||||Gagnoa Bété
lbth||||Biatah Bidayuh
lbti||||Burate
lbtj|||ms|Bacanese Malay
lbtk||||Batak languages
lbtl||||Bhatola
lbtm||||Batak Mandailing
lbtn||||Ratagnon
lbto|||bik|Rinconada Bikol
lbtp||||Budibud
lbtq||||Batek
lbtr||||Baetora
lbts||||Batak Simalungun
lbtt||||Bete-Bendi
lbtu||||Batu
lbtv||||Bateri
lbtw||||Butuanon
lbtx||||Batak Karo
lbty||||Bobot
lbtz||||Batak Alas-Kluet
lbua||||Buriat
lbub||||Bua
lbuc||||Bushi
lbud||||Ntcham
lbue||||Beothuk
lbuf||||Bushoong
lbug||||Buginese
lbuh||||Younuo Bunu
lbui||||Bongili
lbuj||||Basa-Gurmana
lbuk||||Bugawac
lbum||||Bulu (Cameroon)
lbun||||Sherbro
lbuo||||Terei
lbup||||Busoa
lbuq||||Brem
lbus||||Bokobaru
lbut||||Bungain
lbuu||||Budu
lbuv||||Bun
lbuw||||Bubi
lbux||||Boghom
lbuy||||Bullom So
lbuz||||Bukwen
lbva||||Barein
lbvb||||Bube
lbvc||||Baelelea
lbvd||||Baeggu
lbve|||ms|Berau Malay
lbvf||||Boor
lbvg||||Bonkeng
lbvh||||Bure
lbvi||||Belanda Viri
lbvj||||Baan
lbvk||||Bukat
lbvl||||Bolivian Sign Language
lbvm||||Bamunka
lbvn||||Buna
lbvo||||Bolgo
lbvp||||Bumang
lbvq||||Birri
lbvr||||Burarra
lbvt||||Bati (Indonesia)
lbvu|||ms|Bukit Malay
lbvv||||Baniva
lbvw||||Boga
lbvx||||Dibole
lbvy||||Baybayanon
lbvz||||Bauzi
lbwa||||Bwatoo
lbwb||||Namosi-Naitasiri-Serua
lbwc||||Bwile
lbwd||||Bwaidoka
lbwe||||Bwe Karen
lbwf||||Boselewa
lbwg||||Barwe
lbwh||||Bishuo
lbwi||||Baniwa
lbwj||||Láá Láá Bwamu
lbwk||||Bauwaki
lbwl||||Bwela
lbwm||||Biwat
lbwn||||Wunai Bunu
lbwo||||Boro (Ethiopia)|Borna (Ethiopia)
lbwp||||Mandobo Bawah
lbwq||||Southern Bobo Madaré
lbwr||||Bura-Pabir
lbws||||Bomboma
lbwt||||Bafaw-Balong
lbwu||||Buli (Ghana)
lbww||||Bwa
lbwx||||Bu-Nao Bunu
lbwy||||Cwi Bwamu
lbwz||||Bwisi
lbxa||||Tairaha
lbxb||||Belanda Bor
lbxc||||Molengue
lbxd||||Pela
lbxe||||Birale
lbxf||||Bilur|Minigir
lbxg||||Bangala
lbxh||||Buhutu
lbxi||||Pirlatapa
lbxj||||Bayungu
lbxk|||luy|Bukusu|Lubukusu
lbxl||||Jalkunan
lbxm|||bua|Mongolia Buriat
lbxn||||Burduna
lbxo||||Barikanchi
lbxp||||Bebil
lbxq||||Beele
lbxr|||bua|Russia Buriat
lbxs||||Busam
lbxu|||bua|China Buriat
lbxv||||Berakou
lbxw||||Bankagooma
lbxx||||Borna (Democratic Republic of Congo)
lbxz||||Binahari
lbya||||Batak
lbyb||||Bikya
lbyc||||Ubaghara
lbyd||||Benyadu'
lbye||||Pouye
lbyf||||Bete
lbyg||||Baygo
lbyh||||Bhujel
lbyi||||Buyu
lbyj||||Bina (Nigeria)
lbyk||||Biao
lbyl||||Bayono
lbym||||Bidjara
lbyn||||Bilin|Blin
lbyo||||Biyo
lbyp||||Bumaji
lbyq||||Basay
lbyr||||Baruya|Yipma
lbys||||Burak
lbyt||||Berti
lbyv||||Medumba
lbyw||||Belhariya
lbyx||||Qaqet
lbyy||||Buya
lbyz||||Banaro
lbza||||Bandi
lbzb||||Andio
lbzc|||mg|Southern Betsimisaraka Malagasy
lbzd||||Bribri
lbze||||Jenaama Bozo
lbzf||||Boikin
lbzg||||Babuza
lbzh||||Mapos Buang
lbzi||||Bisu
lbzj||||Belize Kriol English
lbzk||||Nicaragua Creole English
lbzl||||Boano (Sulawesi)
lbzm||||Bolondo
lbzn||||Boano (Maluku)
lbzo||||Bozaba
lbzp||||Kemberano
lbzq||||Buli (Indonesia)
lbzr||||Biri
lbzs||||Brazilian Sign Language
lbzt||||Brithenig
lbzu||||Burmeso
lbzv||||Naami
lbzw||||Basa (Nigeria)
lbzx||||Kɛlɛngaxo Bozo
lbzy||||Obanliku
lbzz||||Evant
lca||Latn||Catalan|Valencian|català
lcaa||||Chortí
lcab||||Garifuna
lcac||||Chuj
lcad||||Caddo
lcae||||Lehar|Laalaa
lcaf||||Southern Carrier
lcag||||Nivaclé
lcah||||Cahuarano
lcai||||Central American Indian languages
lcaj||||Chané
lcak||||Kaqchikel|Cakchiquel
lcal||||Carolinian
lcam||||Cemuhî
lcan||||Chambri
lcao||||Chácobo
lcap||||Chipaya
lcaq||||Car Nicobarese
lcar||||Galibi Carib
lcas||||Tsimané
lcau||||Caucasian languages
lcav||||Cavineña
lcaw||||Callawalla
lcax||||Chiquitano
lcay||||Cayuga
lcaz||||Canichana
lcba||||Chibchan languages
lcbb||||Cabiyarí
lcbc||||Carapana
lcbd||||Carijona
lcbe||||Chipiajes
lcbg||||Chimila
lcbh||||Cagua
lcbi||||Chachi
lcbj||||Ede Cabe
lcbk||||Chavacano
lcbl||||Bualkhaw Chin
lcbn||||Nyahkur
lcbo||||Izora
lcbq||||Tsucuba|Cuba
lcbr||||Cashibo-Cacataibo
lcbs||||Cashinahua
lcbt||||Chayahuita
lcbu||||Candoshi-Shapra
lcbv||||Cacua
lcbw||||Kinabalian
lcby||||Carabayo
lcca||||Cauca
lccc||||Chamicuro
lccd||||Cafundo Creole
lcce||||Chopi
lccg||||Samba Daka
lcch||||Atsam
lccj||||Kasanga
lccl||||Cutchi-Swahili
lccm||||Malaccan Creole Malay
lccn||||North Caucasian languages
lcco||||Comaltepec Chinantec
lccp||||Chakma
lccq|rki|||Chaungtha
lccr||||Cacaopera
lccs||||South Caucasian languages
lcda||||Choni
lcdc||||Chadic languages
lcdd||||Caddoan languages
lcde||||Chenchu
lcdf||||Chiru
lcdg||||Chamari
lcdh||||Chambeali
lcdi||||Chodri
lcdj||||Churahi
lcdm||||Chepang
lcdn||||Chaudangsi
lcdo|||zh|Min Dong Chinese
lcdr||||Cinda-Regi-Tiyal
lcds||||Chadian Sign Language
lcdy||||Chadong
lcdz||||Koda
lce||||Chechen
lcea||||Lower Chehalis
lceb||||Cebuano
lceg||||Chamacoco
lcek||||Eastern Khumi Chin
lcel||||Celtic languages
lcen||||Cen
lcet||||Centúúm
lcey||||Ekai Chin
lcfa||||Dijim-Bwilim
lcfd||||Cara
lcfg||||Como Karim
lcfm||||Falam Chin
lcga||||Changriwa
lcgc||||Kagayanen
lcgg||||Chiga
lcgk||||Chocangacakha
lch||Latn||Chamorro
lchb||||Chibcha
lchc||||Catawba
lchd||||Highland Oaxaca Chontal
lchf||||Tabasco Chontal
lchg||||Chagatai
lchh||||Chinook
lchj||||Ojitlán Chinantec
lchk||||Chuukese
lchl||||Cahuilla
lchm||||Mari (Russia)
lchn||||Chinook jargon
lcho||||Choctaw
lchp||||Chipewyan|Dene Suline
lchq||||Quiotepec Chinantec
lchr||||Cherokee
lcht||||Cholón
lchw||||Chuwabu
lchx||||Chantyal
lchy||||Cheyenne
lchz||||Ozumacín Chinantec
lcia||||Cia-Cia
lcib||||Ci Gbe
lcic||||Chickasaw
lcid||||Chimariko
lcie||||Cineni
lcih||||Chinali
lcik||||Chitkuli Kinnauri
lcim||||Cimbrian
lcin||||Cinta Larga
lcip||||Chiapanec
lcir||||Tiri|Haméa|Méa
lciw|||oj|Chippewa
lciy||||Chaima
lcja||||Western Cham
lcje||||Chru
lcjh||||Upper Chehalis
lcji||||Chamalal
lcjk||||Chokwe
lcjm||||Eastern Cham
lcjn||||Chenapian
lcjo||||Ashéninka Pajonal
lcjp||||Cabécar
lcjr|mom|||Chorotega
lcjs||||Shor
lcjv||||Chuave
lcjy|||zh|Jinyu Chinese
lcka|cmr|||Khumi Awa Chin
lckb|||ku|Central Kurdish
lckh||||Chak
lckl||||Cibak
lckm||||Chakavian
lckn||||Kaang Chin
lcko||||Anufo
lckq||||Kajakse
lckr||||Kairak
lcks||||Tayo
lckt||||Chukot
lcku||||Koasati
lckv||||Kavalan
lckx||||Caka
lcky||||Cakfem-Mushere
lckz||||Cakchiquel-Quiché Mixed Language
lcla||||Ron
lclc||||Chilcotin
lcld|||syr|Chaldean Neo-Aramaic
lcle||||Lealao Chinantec
lclh||||Chilisso
lcli||||Chakali
lclj||||Laitu Chin
lclk||||Idu-Mishmi
lcll||||Chala
lclm||||Clallam
lclo||||Lowland Oaxaca Chontal
lcls|||sa|Classical Sanskrit
lclt||||Lautu Chin
lclu||||Caluyanun
lclw||||Chulym
lcly||||Eastern Highland Chatino
lcma||||Maa
lcmc||||Chamic languages
lcme||||Cerma
lcmg||||Classical Mongolian
lcmi||||Emberá-Chamí
lcmk|xch|||Chimakum
lcml||||Campalagian
lcmm||||Michigamea
lcmn|||zh|Mandarin Chinese|Mandarin
lcmo||||Central Mnong
lcmr||||Mro-Khimi Chin
lcms||||Messapic
lcmt||||Camtho
lcna||||Changthang
lcnb||||Chinbon Chin
lcnc||||Côông
lcng||||Northern Qiang
lcnh||||Hakha Chin|Haka Chin
lcni||||Asháninka
lcnk||||Khumi Chin
lcnl||||Lalana Chinantec
lcno||||Con
lcnp|||zh|Northern Ping Chinese|Northern Pinghua
lcnq||||Chung
lcnr|||sh|Montenegrin
lcns||||Central Asmat
lcnt||||Tepetotutla Chinantec
lcnu||||Chenoua
lcnw||||Ngawn Chin
lcnx||||Middle Cornish
lco||||Corsican
lcoa|||ms|Cocos Islands Malay
lcob||||Chicomuceltec
lcoc||||Cocopa
lcod||||Cocama-Cocamilla
lcoe||||Koreguaje
lcof||||Colorado
lcog||||Chong
lcoh||||Chonyi-Dzihana-Kauma|Chichonyi-Chidzihana-Chikauma
lcoj||||Cochimi
lcok||||Santa Teresa Cora
lcol||||Columbia-Wenatchi
lcom||||Comanche
lcon||||Cofán
lcoo||||Comox
lcop||||Coptic
lcoq||||Coquille
lcot||||Caquinte
lcou||||Wamey
lcov||||Cao Miao
lcow||||Cowlitz
lcox||||Nanti
lcoy|pij|||Coyaima
lcoz||||Chochotec
lcpa||||Palantla Chinantec
lcpb||||Ucayali-Yurúa Ashéninka
lcpc||||Ajyíninka Apurucayali
lcpe||||English-based creoles and pidgins
lcpf||||French-based creoles and pidgins
lcpg||||Cappadocian Greek
lcpi||||Chinese Pidgin English
lcpn||||Cherepon
lcpo||||Kpeego
lcpp||||Portuguese-based creoles and pidgins
lcps||||Capiznon
lcpu||||Pichis Ashéninka
lcpx|||zh|Pu-Xian Chinese
lcpy||||South Ucayali Ashéninka
lcqd|||hmn|Chuanqiandian Cluster Miao
lcqu|quh||qu|Chilean Quechua
lcr||||Cree
lcra||||Chara
lcrb||||Island Carib
lcrc||||Lonwolwol
lcrd||||Coeur d'Alene
lcrf||||Caramanta
lcrg||||Michif
lcrh||||Crimean Tatar|Crimean Turkish
lcri||||Sãotomense
lcrj|||cr|Southern East Cree
lcrk|||cr|Plains Cree
lcrl|||cr|Northern East Cree
lcrm|||cr|Moose Cree
lcrn||||El Nayar Cora
lcro||||Crow
lcrp||||Creoles and pidgins
lcrq||||Iyo'wujwa Chorote
lcrr||||Carolina Algonquian
lcrs||||Seselwa Creole French
lcrt||||Iyojwa'ja Chorote
lcrv||||Chaura
lcrw||||Chrau
lcrx||||Carrier
lcry||||Cori
lcrz||||Cruzeño
lcs||Latn||Czech|čeština
lcsa||||Chiltepec Chinantec
lcsb||||Kashubian
lcsc||||Catalan Sign Language|Lengua de señas catalana|Llengua de Signes Catalana
lcsd||||Chiangmai Sign Language
lcse||||Czech Sign Language
lcsf||||Cuba Sign Language
lcsg||||Chilean Sign Language
lcsh||||Asho Chin
lcsi||||Coast Miwok
lcsj||||Songlai Chin
lcsk||||Jola-Kasa
lcsl||||Chinese Sign Language
lcsm||||Central Sierra Miwok
lcsn||||Colombian Sign Language
lcso||||Sochiapam Chinantec|Sochiapan Chinantec
lcsp|||zh|Southern Ping Chinese|Southern Pinghua
lcsq||||Croatia Sign Language
lcsr||||Costa Rican Sign Language
lcss||||Southern Ohlone
lcst||||Northern Ohlone
lcsu||||Central Sudanic languages
lcsv||||Sumtu Chin
lcsw|||cr|Swampy Cree
lcsx||||Cambodian Sign Language
lcsy||||Siyin Chin
lcsz||||Coos
lcta||||Tataltepec Chatino
lctc||||Chetco
lctd||||Tedim Chin
lcte||||Tepinapa Chinantec
lctg||||Chittagonian
lcth||||Thaiphum Chin
lctl||||Tlacoatzintepec Chinantec
lctm||||Chitimacha
lctn||||Chhintange
lcto||||Emberá-Catío
lctp||||Western Highland Chatino
lcts|||bik|Northern Catanduanes Bikol
lctt||||Wayanad Chetti
lctu||||Chol
lcty||||Moundadan Chetty
lctz||||Zacatepec Chatino
lcu||||Church Slavic|Church Slavonic|Old Bulgarian|Old Church Slavonic|Old Slavonic
lcua||||Cua
lcub||||Cubeo
lcuc||||Usila Chinantec
lcug||||Chungmboko|Cung
lcuh||||Chuka|Gichuka
lcui||||Cuiba
lcuj||||Mashco Piro
lcuk||||San Blas Kuna
lcul||||Culina|Kulina
lcum||||Cumeral
lcuo||||Cumanagoto
lcup||||Cupeño
lcuq||||Cun
lcur||||Chhulung
lcus||||Cushitic languages
lcut||||Teutila Cuicatec
lcuu||||Tai Ya
lcuv||||Cuvok
lcuw||||Chukwa
lcux||||Tepeuxila Cuicatec
lcuy||||Cuitlatec
lcv||||Chuvash
lcvg||||Chug
lcvn||||Valle Nacional Chinantec
lcwa||||Kabwa
lcwb||||Maindo
lcwd|||cr|Woods Cree
lcwe||||Kwere
lcwg||||Chewong|Cheq Wong
lcwt||||Kuwaataay
lcxh||||Cha'ari
lcy||Latn||Welsh|Cymraeg
lcya||||Nopala Chatino
lcyb||||Cayubaba
lcyo||||Cuyonon
lczh|||zh|Huizhou Chinese
lczk||||Knaanic
lczn||||Zenzontepec Chatino
lczo|||zh|Min Zhong Chinese
lczt||||Zotung Chin
lda||Latn||Danish|dansk
ldaa||||Dangaléat
ldac||||Dambi
ldad||||Marik
ldae||||Duupa
ldaf||||Dan
ldag||||Dagbani
ldah||||Gwahatike
ldai||||Day
ldaj||||Dar Fur Daju
ldak||||Dakota
ldal||||Dahalo
ldam||||Damakawa
ldao||||Daai Chin
ldap||||Nisi (India)
ldaq||||Dandami Maria
ldar||||Dargwa
ldas||||Daho-Doo
ldau||||Dar Sila Daju
ldav||||Taita|Dawida
ldaw||||Davawenyo
ldax||||Dayi
lday||||Land Dayak languages
ldaz||||Dao
ldba||||Bangime
ldbb||||Deno
ldbd||||Dadiya
ldbe||||Dabe
ldbf||||Edopi
ldbg||||Dogul Dom Dogon
ldbi||||Doka
ldbj||||Ida'an
ldbl||||Dyirbal
ldbm||||Duguri
ldbn||||Duriankere
ldbo||||Dulbu
ldbp||||Duwai
ldbq||||Daba
ldbr||||Dabarre
ldbt||||Ben Tey Dogon
ldbu||||Bondum Dom Dogon
ldbv||||Dungu
ldbw||||Bankan Tey Dogon
ldby||||Dibiyaso
ldcc||||Deccan
ldcr||||Negerhollands
ldda||||Dadi Dadi
lddd||||Dongotono
ldde||||Doondo
lddg||||Fataluku
lddi||||West Goodenough
lddj||||Jaru
lddn||||Dendi (Benin)
lddo||||Dido
lddr||||Dhudhuroa
ldds||||Donno So Dogon
lddw||||Dawera-Daweloor
lde||Latn||German|Deutsch
ldec||||Dagik
lded||||Dedua
ldee||||Dewoin
ldef||||Dezfuli
ldeg||||Degema
ldeh||||Dehwari
ldei||||Demisa
ldek||||Dek
ldel||||Delaware
ldem||||Dem
lden||||Slave (Athapascan)
ldep||||Pidgin Delaware
ldeq||||Dendi (Central African Republic)
lder||||Deori
ldes||||Desano
ldev||||Domung
ldez||||Dengese
ldga||||Southern Dagaare
ldgb||||Bunoge Dogon
ldgc||||Casiguran Dumagat Agta
ldgd||||Dagaari Dioula
ldge||||Degenan
ldgg||||Doga
ldgh||||Dghwede
ldgi||||Northern Dagara
ldgk||||Dagba
ldgl||||Andaandi|Dongolawi
ldgn||||Dagoman
ldgo|||doi|Dogri|Dogri (individual language)
ldgr||||Tlicho|Dogrib|Tłı̨chǫ
ldgs||||Dogoso
ldgt||||Ndra'ngith
ldgu||||Degaru
ldgw||||Daungwurrung
ldgx||||Doghoro
ldgz||||Daga
ldha||||Dhanwar (India)
ldhd|||mwr|Dhundari
ldhg||||Dhangu-Djangu|Dhangu|Djangu
ldhi||||Dhimal
ldhl||||Dhalandji
ldhm||||Zemba
ldhn||||Dhanki
ldho||||Dhodia
ldhr||||Dhargari
ldhs||||Dhaiso
ldhu||||Dhurga
ldhv||||Dehu|Drehu
ldhw||||Dhanwar (Nepal)
ldhx||||Dhungaloo
ldia||||Dia
ldib|||din|South Central Dinka
ldic||||Lakota Dida
ldid||||Didinga
ldif||||Dieri|Diyari
ldig||||Digo|Chidigo
ldih||||Kumiai
ldii||||Dimbong
ldij||||Dai
ldik|||din|Southwestern Dinka
ldil||||Dilling
ldim||||Dime
ldin||||Dinka
ldio||||Dibo
ldip|||din|Northeastern Dinka
ldiq|||zza|Dimli|Dimli (individual language)
ldir||||Dirim
ldis||||Dimasa
ldit|dif|||Dirari
ldiu||||Diriku
ldiw|||din|Northwestern Dinka
ldix||||Dixon Reef
ldiy||||Diuwe
ldiz||||Ding
ldja||||Djadjawurrung
ldjb||||Djinba
ldjc||||Dar Daju Daju
ldjd||||Djamindjung|Ngaliwurru
ldje||||Zarma
ldjf||||Djangun
ldji||||Djinang
ldjj||||Djeebbana
ldjk||||Eastern Maroon Creole|Businenge Tongo|Nenge
ldjl||||Djiwarli
ldjm||||Jamsay Dogon
ldjn||||Jawoyn|Djauan
ldjo||||Jangkang
ldjr||||Djambarrpuyngu
ldju||||Kapriman
ldjw||||Djawi
ldka||||Dakpakha
ldkg||||Kadung
ldkk||||Dakka
ldkl||||Kolum So Dogon
ldkr||||Kuijau
ldks|||din|Southeastern Dinka
ldkx||||Mazagway
ldlg||||Dolgan
ldlk||||Dahalik
ldlm||||Dalmatian
ldln||||Darlong
ldma||||Duma
ldmb||||Mombo Dogon
ldmc||||Gavak
ldmd||||Madhi Madhi
ldme||||Dugwor
ldmf||||Medefaidrin
ldmg||||Upper Kinabatangan
ldmk||||Domaaki
ldml||||Dameli
ldmm||||Dama
ldmn||||Mande languages
ldmo||||Kemedzung
ldmr||||East Damar
ldms||||Dampelas
ldmu||||Dubu|Tebi
ldmv||||Dumpas
ldmw||||Mudburra
ldmx||||Dema
ldmy||||Demta|Sowari
ldna||||Upper Grand Valley Dani
ldnd||||Daonda
ldne||||Ndendeule
ldng||||Dungan
ldni||||Lower Grand Valley Dani
ldnj||||Dan
ldnk||||Dengka
ldnn||||Dzùùngoo
ldno||||Ndrulo|Northern Lendu
ldnr||||Danaru
ldnt||||Mid Grand Valley Dani
ldnu||||Danau
ldnv||||Danu
ldnw||||Western Dani
ldny||||Dení
ldoa||||Dom
ldob||||Dobu
ldoc||||Northern Dong
ldoe||||Doe
ldof||||Domu
ldoh||||Dong
ldoi||||Dogri|Dogri (macrolanguage)
ldok||||Dondo
ldol||||Doso
ldon||||Toura (Papua New Guinea)
ldoo||||Dongo
ldop||||Lukpa
ldoq||||Dominican Sign Language
ldor||||Dori'o
ldos||||Dogosé
ldot||||Dass
ldov||||Dombe
ldow||||Doyayo
ldox||||Bussa
ldoy||||Dompo
ldoz||||Dorze
ldpp||||Papar
ldra||||Dravidian languages
ldrb||||Dair
ldrc||||Minderico
ldrd||||Darmiya
ldre||||Dolpo
ldrg||||Rungus
ldrh|khk|||Darkhat
ldri||||C'Lela
ldrl||||Paakantyi
ldrn||||West Damar
ldro||||Daro-Matu Melanau
ldrq||||Dura
ldrr|kzk|||Dororo
ldrs||||Gedeo
ldrt||||Drents
ldru||||Rukai
ldrw|prs|||Darwazi
ldry||||Darai
ldsb||Latn||Lower Sorbian
ldse||||Dutch Sign Language
ldsh||||Daasanach
ldsi||||Disa
ldsk||||Dokshi
ldsl||||Danish Sign Language
ldsn||||Dusner
ldso||||Desiya
ldsq||||Tadaksahak
ldsz||||Mardin Sign Language
ldta||||Daur
ldtb||||Labuk-Kinabatangan Kadazan
ldtd||||Ditidaht
ldth||||Adithinngithigh
ldti||||Ana Tinga Dogon
ldtk||||Tene Kan Dogon
ldtm||||Tomo Kan Dogon
ldtn||||Daatsʼíin
ldto||||Tommo So Dogon
ldtp||||Kadazan Dusun|Central Dusun
ldtr||||Lotud
ldts||||Toro So Dogon
ldtt||||Toro Tegu Dogon
ldtu||||Tebul Ure Dogon
ldty|||ne|Dotyali
ldua||||Duala
ldub||||Dubli
lduc||||Duna
ldud||||Hun-Saare
ldue||||Umiray Dumaget Agta
lduf||||Dumbea|Drubea
ldug||||Duruma|Chiduruma
lduh||||Dungra Bhil
ldui||||Dumun
lduj||||Dhuwal
lduk||||Uyajitaya
ldul||||Alabat Island Agta
ldum||||Middle Dutch|Middle Dutch (ca. 1050-1350)
ldun||||Dusun Deyah
lduo||||Dupaninan Agta
ldup|||ms|Duano
lduq||||Dusun Malang
ldur||||Dii
ldus||||Dumi
lduu||||Drung
lduv||||Duvle
lduw||||Dusun Witu
ldux||||Duungooma
lduy||||Dicamay Agta
lduz||||Duli-Gey
ldv||Thaa||Dhivehi|Divehi|Maldivian
ldva||||Duau
ldwa||||Diri
ldwk||||Dawik Kui
ldwl||||Walo Kumbe Dogon
ldwr||||Dawro
ldws||||Dutton World Speedwords
ldwu||||Dhuwal
ldww||||Dawawa
ldwy||||Dhuwaya
ldwz||||Dewas Rai
ldya||||Dyan
ldyb||||Dyaberdyaber
ldyd||||Dyugun
ldyg||||Villa Viciosa Agta
ldyi||||Djimini Senoufo
ldym||||Yanda Dom Dogon
ldyn||||Dyangadi|Dhanggatti
ldyo||||Jola-Fonyi
ldyr||||Dyarim
ldyu||||Dyula
ldyy||||Djabugay|Dyaabugay
ldz||Tibt||Dzongkha
ldza||||Tunzu
ldzd||||Daza
ldze||||Djiwarli
ldzg||||Dazaga
ldzl||||Dzalakha
ldzn||||Dzando
leaa||||Karenggapa
lebc||||Beginci
lebg||||Ebughu
lebk|||bnc|Eastern Bontok
lebo||||Teke-Ebo
lebr||||Ebrié
lebu||||Embu|Kiembu
lecr||||Eteocretan
lecs||||Ecuadorian Sign Language
lecy||||Eteocypriot
lee||||Ewe
leee||||E
lefa||||Efai
lefe||||Efe
lefi||||Efik
lega||||Ega
legl||||Emilian
legm||||Benamanga
lego||||Eggon
legx||||Egyptian languages
legy||||Egyptian (Ancient)
lehs||||Miyakubo Sign Language
lehu||||Ehueun
leip||||Eipomek
leit||||Eitiep
leiv||||Askopan
leja||||Ejamat
leka||||Ekajuk
lekc||||Eastern Karnic
leke||||Ekit
lekg||||Ekari
leki||||Eki
lekk|||et|Standard Estonian
lekl||||Kol (Bangladesh)|Kol
lekm||||Elip
leko||||Koti
lekp||||Ekpeye
lekr||||Yace
leky||||Eastern Kayah
lel||Grek||Greek|ελληνικά|Modern Greek (1453-)
lele||||Elepi
lelh||||El Hugeirat
leli||||Nding
lelk||||Elkei
lelm||||Eleme
lelo||||El Molo
lelp||||Elpaputih
lelu||||Elu
lelx||||Elamite
lema||||Emai-Iuleha-Ora
lemb||||Embaloh
leme||||Emerillon
lemg||||Eastern Meohang
lemi||||Mussau-Emira
lemk|||man|Eastern Maninkakan
lemm||||Mamulique
lemn||||Eman
lemo||||Emok
lemp||||Northern Emberá
lemq||||Eastern Minyag
lems||||Pacific Gulf Yupik
lemu||||Eastern Muria
lemw||||Emplawas
lemx||||Erromintxela
lemy||||Epigraphic Mayan
lemz||||Mbessa
len||Latn||English
lena||||Apali
lenb|||kln|Markweeta
lenc||||En
lend||||Ende
lenf||||Forest Enets
lenh||||Tundra Enets
lenl||||Enlhet
lenm||||Middle English|Middle English (1100-1500)
lenn||||Engenni
leno||||Enggano
lenq||||Enga
lenr||||Emumu|Emem
lenu||||Enu
lenv||||Enwan (Edo State)
lenw||||Enwan (Akwa Ibom State)
lenx||||Enxet
leo||Latn||Esperanto
leot||||Beti (Côte d'Ivoire)
lepi||||Epie
lera||||Eravallan
lerg||||Sie
lerh||||Eruwa
leri||||Ogea
lerk||||South Efate
lero||||Horpa
lerr||||Erre
lers||||Ersu
lert||||Eritai
lerw||||Erokwanas
les||Latn||Spanish|Castilian|español
lese||||Ese Ejja
lesg|||gon|Aheri Gondi
lesh||||Eshtehardi
lesi|||ik|North Alaskan Inupiatun
lesk|||ik|Northwest Alaska Inupiatun
lesl||||Egypt Sign Language
lesm||||Esuma
lesn||||Salvadoran Sign Language
leso||||Estonian Sign Language
lesq||||Esselen
less||||Central Siberian Yupik
lesu||||Central Yupik
lesx||||Eskimo-Aleut languages
lesy||||Eskayan
let||Latn||Estonian|eesti
letb||||Etebi
letc||||Etchemin
leth||||Ethiopian Sign Language
letn||||Eton (Vanuatu)
leto||||Eton (Cameroon)
letr||||Edolo
lets||||Yekhee
lett||||Etruscan
letu||||Ejagham
letx||||Eten
letz||||Semimi
leu||Latn||Basque|euskara
leud||||Eudeve
leuq||||Basque (family)
leve||||Even
levh||||Uvbie
levn||||Evenki
lewo||||Ewondo
lext||||Extremaduran
leya||||Eyak
leyo|||kln|Keiyo
leza||||Ezaa
leze||||Uzekwe
lfa||Arab||Persian|Farsi|فارسی
lfaa||||Fasu
lfab||||Fa d'Ambu
lfad||||Wagi
lfaf||||Fagani
lfag||||Finongan
lfah||||Baissa Fali
lfai||||Faiwol
lfaj||||Faita
lfak||||Fang (Cameroon)
lfal||||South Fali
lfam||||Fam
lfan||||Fang (Equatorial Guinea)
lfap||||Paloor
lfar||||Fataleka
lfat|||ak|Fanti
lfau||||Fayu
lfax||||Fala
lfay||||Southwestern Fars
lfaz||||Northwestern Fars
lfbl|||bik|West Albay Bikol
lfcs||||Quebec Sign Language
lfer||||Feroge
lff||||Fulah
lffi||||Foia Foia
lffm|||ff|Maasina Fulfulde
lfgr||||Fongoro
lfi||Latn||Finnish|suomi
lfia||||Nobiin
lfie||||Fyer
lfif||||Faifi
lfil||||Filipino|Pilipino
lfip||||Fipa
lfir||||Firan
lfit||||Tornedalen Finnish|Meänkieli
lfiu||||Finno-Ugrian languages
lfiw||||Fiwaga
lfj||Latn||Fijian
lfkk||||Kirya-Konzəl
lfkv||||Kven Finnish
lfla||||Kalispel-Pend d'Oreille
lflh||||Foau
lfli||||Fali
lfll||||North Fali
lfln||||Flinders Island
lflr||||Fuliiru
lfly||||Flaaitaal|Tsotsitaal
lfmp||||Fe'fe'
lfmu||||Far Western Muria
lfnb||||Fanbak
lfng||||Fanagalo
lfni||||Fania
lfo||Latn||Faroese
lfod||||Foodo
lfoi||||Foi
lfom||||Foma
lfon||||Fon
lfor||||Fore
lfos||||Siraya
lfox||||Formosan languages
lfpe||||Fernando Po Creole English
lfqs||||Fas
lfr||Latn||French|français
lfrc||||Cajun French
lfrd||||Fordata
lfrk||||Frankish
lfrm||||Middle French|Middle French (ca. 1400-1600)
lfro||||Old French|Old French (842-ca. 1400)
lfrp||||Arpitan|Francoprovençal
lfrq||||Forak
lfrr||Latn||Northern Frisian
lfrs||Latn||Eastern Frisian
lfrt||||Fortsenal
lfse||||Finnish Sign Language
lfsl||||French Sign Language
lfss||||Finland-Swedish Sign Language|finlandssvenskt teckenspråk|suomenruotsalainen viittomakieli
lfub|||ff|Adamawa Fulfulde
lfuc|||ff|Pulaar
lfud||||East Futuna
lfue|||ff|Borgu Fulfulde
lfuf|||ff|Pular
lfuh|||ff|Western Niger Fulfulde
lfui|||ff|Bagirmi Fulfulde
lfuj||||Ko
lfum||||Fum
lfun||||Fulniô
lfuq|||ff|Central-Eastern Niger Fulfulde
lfur||||Friulian
lfut||||Futuna-Aniwa
lfuu||||Furu
lfuv|||ff|Nigerian Fulfulde
lfuy||||Fuyug
lfvr||||Fur
lfwa||||Fwâi
lfwe||||Fwe
lfy||Latn||Western Frisian
lga||Latn||Irish|Gaeilge
lgaa||||Ga
lgab||||Gabri
lgac||||Mixed Great Andamanese
lgad||||Gaddang
lgae||||Guarequena
lgaf||||Gende
lgag||||Gagauz
lgah||||Alekano
lgai||||Borei
lgaj||||Gadsup
lgak||||Gamkonora
lgal||||Galolen
lgam||||Kandawo
lgan|||zh|Gan Chinese
lgao||||Gants
lgap||||Gal
lgaq||||Gata'
lgar||||Galeya
lgas||||Adiwasi Garasia
lgat||||Kenati
lgau||||Mudhili Gadaba
lgav|dev|||Gabutamon
lgaw||||Nobonob
lgax|||om|Borana-Arsi-Guji Oromo
lgay||||Gayo
lgaz|||om|West Central Oromo
lgba||||Gbaya (Central African Republic)
lgbb||||Kaytetye
lgbc||||Garawa
lgbd||||Karajarri
lgbe||||Niksek
lgbf||||Gaikundi
lgbg||||Gbanziri
lgbh||||Defi Gbe
lgbi||||Galela
lgbj||||Bodo Gadaba
lgbk||||Gaddi
lgbl||||Gamit
lgbm||||Garhwali
lgbn||||Mo'da
lgbo|||grb|Northern Grebo
lgbp|||gba|Gbaya-Bossangoa
lgbq|||gba|Gbaya-Bozoum
lgbr||||Gbagyi
lgbs||||Gbesi Gbe
lgbu||||Gagadu
lgbv||||Gbanu
lgbw||||Gabi-Gabi
lgbx||||Eastern Xwla Gbe
lgby||||Gbari
lgbz||||Zoroastrian Dari
lgcc||||Mali
lgcd||||Ganggalida
lgce||||Galice
lgcf||||Guadeloupean Creole French
lgcl||||Grenadian Creole English
lgcn||||Gaina
lgcr||||Guianese Creole French
lgct||||Colonia Tovar German
lgd||||Scottish Gaelic|Gaelic
lgda|||raj|Gade Lohar
lgdb||||Pottangi Ollar Gadaba
lgdc||||Gugu Badhun
lgdd||||Gedaged
lgde||||Gude
lgdf||||Guduf-Gava
lgdg||||Ga'dang
lgdh||||Gadjerawang|Gajirrabeng
lgdi||||Gundi
lgdj||||Gurdjar
lgdk||||Gadang
lgdl||||Dirasha
lgdm||||Laal
lgdn||||Umanakaina
lgdo||||Ghodoberi
lgdq||||Mehri
lgdr||||Wipi
lgds||||Ghandruk Sign Language
lgdt||||Kungardutyi
lgdu||||Gudu
lgdx||||Godwari
lgea||||Geruma
lgeb||||Kire
lgec|||grb|Gboloo Grebo
lged||||Gade
lgef||||Gerai
lgeg||||Gengle
lgeh||||Hutterite German|Hutterisch
lgei||||Gebe
lgej||||Gen
lgek||||Ywom
lgel||||ut-Ma'in
lgem||||Germanic languages
lgeq||||Geme
lges||||Geser-Gorom
lgev||||Eviya
lgew||||Gera
lgex||||Garre
lgey||||Enya
lgez||||Geez
lgfk||||Patpatar
lgft||||Gafat
lgfx|vaj|||Mangetti Dune ǃXung
lgga||||Gao
lggb||||Gbii
lggd||||Gugadj
lgge||||Gurr-goni
lggg||||Gurgula
lggk||||Kungarakany
lggl||||Ganglau
lggn|gvr|||Eastern Gurung
lggo||||Southern Gondi
lggr||||Aghu Tharnggalu
lggt||||Gitua
lggu||||Gagu|Gban
lggw||||Gogodala
lgha||||Ghadamès
lghc||||Hiberno-Scottish Gaelic
lghe||||Southern Ghale
lghh||||Northern Ghale
lghk||||Geko Karen
lghl||||Ghulfan
lghn||||Ghanongga
lgho||||Ghomara
lghr||||Ghera
lghs||||Guhu-Samane
lght||||Kuke|Kutang Ghale
lgia||||Kija
lgib||||Gibanawa
lgic||||Gail
lgid||||Gidar
lgie||||Gaɓogbo|Guébie
lgig||||Goaria
lgih||||Githabul
lgii||||Girirra
lgil||||Gilbertese
lgim||||Gimi (Eastern Highlands)
lgin||||Hinukh
lgio||||Gelao
lgip||||Gimi (West New Britain)
lgiq||||Green Gelao
lgir||||Red Gelao
lgis||||North Giziga
lgit||||Gitxsan
lgiu||||Mulao
lgiw||||White Gelao
lgix||||Gilima
lgiy||||Giyug
lgiz||||South Giziga
lgji||||Geji
lgjk||||Kachi Koli
lgjm||||Gunditjmara
lgjn||||Gonja
lgjr||||Gurindji Kriol
lgju|||raj|Gujari
lgka||||Guya
lgkd||||Magɨ (Madang Province)
lgke||||Ndai
lgkn||||Gokana
lgko||||Kok-Nar
lgkp|||kpe|Guinea Kpelle
lgku||||ǂUngkue
lgl||Latn||Galician
lglb||||Belning
lglc||||Bon Gula
lgld||||Nanai
lglh||||Northwest Pashai|Northwest Pashayi
lgli|kzk|||Guliguli
lglj||||Gula Iro
lglk||||Gilaki
lgll||||Garlali
lglo||||Galambu
lglr||||Glaro-Twabo
lglu||||Gula (Chad)
lglw||||Glavda
lgly||||Gule
lgma||||Gambera
lgmb||||Gula'alaa
lgmd||||Mághdì
lgme||||East Germanic languages
lgmg||||Magɨyi
lgmh||||Middle High German|Middle High German (ca. 1050-1500)
lgml||||Middle Low German
lgmm|||gba|Gbaya-Mbodomo
lgmn||||Gimnime
lgmq||||North Germanic languages
lgmr||||Mirning|Mirniny
lgmu||||Gumalu
lgmv||||Gamo
lgmw||||West Germanic languages
lgmx||||Magoma
lgmy||||Mycenaean Greek
lgmz||||Mgbolizhia
lgn||Latn||Guarani
lgna||||Kaansa
lgnb||||Gangte
lgnc||||Guanche
lgnd||||Zulgo-Gemzek
lgne||||Ganang
lgng||||Ngangam
lgnh||||Lere
lgni||||Gooniyandi
lgnj||||Ngen
lgnk||||ǁGana
lgnl||||Gangulu
lgnm||||Ginuman
lgnn||||Gumatj
lgno|||gon|Northern Gondi
lgnq||||Gana
lgnr||||Gureng Gureng
lgnt||||Guntai
lgnu||||Gnau
lgnw|||gn|Western Bolivian Guaraní
lgnz||||Ganzi
lgoa||||Guro
lgob||||Playero
lgoc||||Gorakor
lgod||||Godié
lgoe||||Gongduk
lgof||||Gofa
lgog||||Gogo
lgoh||||Old High German|Old High German (ca. 750-1050)
lgoi||||Gobasi
lgoj||||Gowlan
lgok||||Gowli
lgol||||Gola
lgom|||kok|Goan Konkani
lgon||||Gondi
lgoo||||Gone Dau
lgop||||Yeretuar
lgoq||||Gorap
lgor||||Gorontalo
lgos||||Gronings
lgot||||Gothic
lgou||||Gavar
lgov||||Goo
lgow||||Gorowa
lgox||||Gobu
lgoy||||Goundo
lgoz||||Gozarkhani
lgpa||||Gupa-Abawa
lgpe||||Ghanaian Pidgin English
lgpn||||Taiap
lgqa||||Ga'anda
lgqi||||Guiqiong
lgqn||||Guana (Brazil)
lgqr||||Gor
lgqu||||Qau
lgra||||Rajput Garasia
lgrb||||Grebo
lgrc||||Ancient Greek|Ancient Greek (to 1453)
lgrd||||Guruntum-Mbaaru
lgrg||||Madi
lgrh||||Gbiri-Niragu
lgri||||Ghari
lgrj|||grb|Southern Grebo
lgrk||||Greek languages
lgrm||||Kota Marudu Talantang
lgro||||Groma
lgrq||||Gorovu
lgrr||||Taznatit
lgrs||||Gresi
lgrt||||Garo
lgru||||Kistane
lgrv|||grb|Central Grebo
lgrw||||Gweda
lgrx||||Guriaso
lgry|||grb|Barclayville Grebo
lgrz||||Guramalum
lgse||||Ghanaian Sign Language
lgsg||||German Sign Language
lgsl||||Gusilay
lgsm||||Guatemalan Sign Language
lgsn||||Nema|Gusan
lgso|||gba|Southwest Gbaya
lgsp||||Wasembo
lgss||||Greek Sign Language
lgsw||Latn||Swiss German|Alemannic|Alsatian
lgta||||Guató
lgti|nyc|||Gbati-ri
lgtu||||Aghu-Tharnggala
lgu||Gujr||Gujarati
lgua||||Shiki
lgub||||Guajajára
lguc||||Wayuu
lgud||||Yocoboué Dida
lgue||||Gurindji
lguf||||Gupapuyngu
lgug|||gn|Paraguayan Guaraní
lguh||||Guahibo
lgui|||gn|Eastern Bolivian Guaraní
lguk||||Gumuz
lgul||||Sea Island Creole English
lgum||||Guambiano
lgun|||gn|Mbyá Guaraní
lguo||||Guayabero
lgup||||Gunwinggu
lguq||||Aché
lgur||||Farefare
lgus||||Guinean Sign Language
lgut||||Maléku Jaíka
lguu||||Yanomamö
lguv|duz|||Gey
lguw||||Gun
lgux||||Gourmanchéma
lguz||||Gusii|Ekegusii
lgv||Latn||Manx
lgva||||Guana (Paraguay)
lgvc||||Guanano
lgve||||Duwet
lgvf||||Golin
lgvj||||Guajá
lgvl||||Gulay
lgvm||||Gurmana
lgvn||||Kuku-Yalanji
lgvo||||Gavião Do Jiparaná
lgvp||||Pará Gavião
lgvr||||Gurung
lgvs||||Gumawana
lgvy||||Guyani
lgwa||||Mbato
lgwb||||Gwa
lgwc||||Gawri|Kalami
lgwd||||Gawwada
lgwe||||Gweno
lgwf||||Gowro
lgwg||||Moo
lgwi||||Gwichʼin
lgwj||||ǀGwi
lgwm||||Awngthim
lgwn||||Gwandara
lgwr||||Gwere
lgwt||||Gawar-Bati
lgwu||||Guwamu
lgww||||Kwini
lgwx||||Gua
lgxx||||Wè Southern
lgya|||gba|Northwest Gbaya
lgyb||||Garus
lgyd||||Kayardild
lgye||||Gyem
lgyf||||Gungabula
lgyg||||Gbayi
lgyi||||Gyele
lgyl||||Gayil
lgym||||Ngäbere
lgyn||||Guyanese Creole English
lgyo||||Gyalsumdo
lgyr||||Guarayu
lgyy||||Gunya
lgyz||||Geji|Gyaazi
lgza||||Ganza
lgzi||||Gazi
lgzn||||Gane
lha||||Hausa
lhaa||||Han
lhab||||Hanoi Sign Language
lhac||||Gurani
lhad||||Hatam
lhae|||om|Eastern Oromo
lhaf||||Haiphong Sign Language
lhag||||Hanga
lhah||||Hahon
lhai||||Haida
lhaj||||Hajong
lhak|||zh|Hakka Chinese
lhal||||Halang
lham||||Hewa
lhan||||Hangaza
lhao||||Hakö
lhap||||Hupla
lhaq||||Ha
lhar||||Harari
lhas||||Haisla
lhav||||Havu
lhaw||||Hawaiian
lhax|||hai|Southern Haida
lhay||||Haya
lhaz||||Hazaragi
lhba||||Hamba
lhbb||||Huba
lhbn||||Heiban
lhbo||||Ancient Hebrew
lhbu||||Habu
lhca||||Andaman Creole Hindi
lhch||||Huichol
lhdn|||hai|Northern Haida
lhds||||Honduras Sign Language
lhdy||||Hadiyya
lhe||Hebr||Hebrew|עברית
lhea|||hmn|Northern Qiandong Miao
lhed||||Herdé
lheg||||Helong
lheh||||Hehe
lhei||||Heiltsuk
lhem||||Hemba
lhgm||||Haiǁom
lhgw||||Haigwai
lhhi||||Hoia Hoia
lhhr||||Kerak
lhhy||||Hoyahoya
lhi||Deva||Hindi|हिन्दी
lhia||||Lamang
lhib||||Hibito
lhid||||Hidatsa
lhif||||Fiji Hindi
lhig||||Kamwe
lhih||||Pamosu
lhii||||Hinduri
lhij||||Hijuk
lhik||||Seit-Kaitetu
lhil||||Hiligaynon
lhim||||Himachali languages|Western Pahari languages
lhio||||Tsoa
lhir||||Himarimã
lhit||||Hittite
lhiw||||Hiw
lhix||||Hixkaryána
lhji|||ms|Haji
lhka||||Kahe
lhke||||Hunde
lhkh||||Khah|Poguli
lhkk||||Hunjara-Kaina Ke
lhkn||||Mel-Khaonh
lhks||||Hong Kong Sign Language|Heung Kong Sau Yue
lhla||||Halia
lhlb||||Halbi
lhld||||Halang Doan
lhle||||Hlersu
lhlt||||Matu Chin
lhlu||||Hieroglyphic Luwian
lhma|||hmn|Southern Mashan Hmong|Southern Mashan Miao
lhmb||||Humburi Senni Songhay
lhmc|||hmn|Central Huishui Hmong|Central Huishui Miao
lhmd|||hmn|Large Flowery Miao|A-hmaos|Da-Hua Miao
lhme|||hmn|Eastern Huishui Hmong|Eastern Huishui Miao
lhmf||||Hmong Don
lhmg|||hmn|Southwestern Guiyang Hmong
lhmh|||hmn|Southwestern Huishui Hmong|Southwestern Huishui Miao
lhmi|||hmn|Northern Huishui Hmong|Northern Huishui Miao
lhmj|||hmn|Ge|Gejia
lhmk||||Maek
lhml|||hmn|Luopohe Hmong|Luopohe Miao
lhmm|||hmn|Central Mashan Hmong|Central Mashan Miao
lhmn||||Hmong|Mong
lhmp|||hmn|Northern Mashan Hmong|Northern Mashan Miao
lhmq|||hmn|Eastern Qiandong Miao
lhmr||||Hmar
lhms|||hmn|Southern Qiandong Miao
lhmt||||Hamtai
lhmu||||Hamap
lhmv||||Hmong Dô
lhmw|||hmn|Western Mashan Hmong|Western Mashan Miao
lhmx||||Hmong-Mien languages
lhmy|||hmn|Southern Guiyang Hmong|Southern Guiyang Miao
lhmz|||hmn|Hmong Shua|Sinicized Miao
lhna||||Mina (Cameroon)
lhnd|||lah|Southern Hindko
lhne||||Chhattisgarhi
lhng||||Hungu
lhnh||||ǁAni
lhni||||Hani
lhnj|||hmn|Hmong Njua|Mong Leng|Mong Njua
lhnn||||Hanunoo
lhno|||lah|Northern Hindko
lhns||||Caribbean Hindustani
lhnu||||Hung
lho||||Hiri Motu
lhoa||||Hoava
lhob||||Mari (Madang Province)
lhoc||||Ho
lhod||||Holma
lhoe||||Horom
lhoh||||Hobyót
lhoi||||Holikachuk
lhoj|||raj|Hadothi|Haroti
lhok||||Hokan languages
lhol||||Holu
lhom||||Homa
lhoo||||Holoholo
lhop||||Hopi
lhor||||Horo
lhos||||Ho Chi Minh City Sign Language
lhot||||Hote|Malê
lhov||||Hovongan
lhow||||Honi
lhoy||||Holiya
lhoz||||Hozo
lhpo||||Hpon
lhps||||Hawai'i Sign Language (HSL)|Hawai'i Pidgin Sign Language
lhr||Latn|sh|Croatian|hrvatski
lhra||||Hrangkhol
lhrc||||Niwer Mil
lhre||||Hre
lhrk||||Haruku
lhrm|||hmn|Horned Miao
lhro||||Haroi
lhrp||||Nhirrpi
lhrr|jal|||Horuru
lhrt||||Hértevin
lhru||||Hruso
lhrw||||Warwar Feni
lhrx||||Hunsrik
lhrz||||Harzani
lhsb||Latn||Upper Sorbian
lhsh||||Hungarian Sign Language
lhsl||||Hausa Sign Language
lhsn|||zh|Xiang Chinese
lhss||||Harsusi
lht||Latn||Haitian Creole|Haitian
lhti||||Hoti
lhto||||Minica Huitoto
lhts||||Hadza
lhtu||||Hitu
lhtx||||Middle Hittite
lhu||Latn||Hungarian|magyar
lhub||||Huambisa
lhuc||||ǂHua|ǂʼAmkhoe
lhud||||Huaulu
lhue||||San Francisco Del Mar Huave
lhuf||||Humene
lhug||||Huachipaeri
lhuh||||Huilliche
lhui||||Huli
lhuj|||hmn|Northern Guiyang Hmong|Northern Guiyang Miao
lhuk||||Hulung
lhul||||Hula
lhum||||Hungana
lhuo||||Hu
lhup||||Hupa
lhuq||||Tsat
lhur||||Halkomelem
lhus||||Huastec
lhut||||Humla
lhuu||||Murui Huitoto
lhuv||||San Mateo Del Mar Huave
lhuw||||Hukumina
lhux||||Nüpode Huitoto
lhuy||||Hulaulá
lhuz||||Hunzib
lhvc||||Haitian Vodoun Culture Language
lhve||||San Dionisio Del Mar Huave
lhvk||||Haveke
lhvn||||Sabu
lhvv||||Santa María Del Mar Huave
lhwa||||Wané
lhwc||||Hawai'i Creole English|Hawai'i Pidgin
lhwo||||Hwana
lhy||Armn||Armenian|հայերեն
lhya||||Hya
lhyw||||Western Armenian
lhyx||||Armenian (family)
lhz||||Herero
lia||||Interlingua (International Auxiliary Language Association)
liai||||Iaai
lian||||Iatmul
liap||||Iapama
liar||||Purari
liba||||Iban
libb||||Ibibio
libd||||Iwaidja
libe||||Akpes
libg||||Ibanag
libh||||Bih
libi|opa|||Ibilo
libl||||Ibaloi
libm||||Agoi
libn||||Ibino
libr||||Ibuoro
libu||||Ibu
liby||||Ibani
lica||||Ede Ica
lich||||Etkywan
licl||||Icelandic Sign Language
licr||||Islander Creole English
lid||Latn|ms|Indonesian
lida|||luy|Idakho-Isukha-Tiriki|Luidakho-Luisukha-Lutirichi
lidb||||Indo-Portuguese
lidc||||Idon|Ajiya
lidd||||Ede Idaca
lide||||Idere
lidi||||Idi
lidr||||Indri
lids||||Idesa
lidt||||Idaté
lidu||||Idoma
lie||||Interlingue|Occidental
lifa||||Amganad Ifugao
lifb||||Batad Ifugao|Ayangan Ifugao
life||||Ifè
liff||||Ifo
lifk||||Tuwali Ifugao
lifm||||Teke-Fuumu
lifu||||Mayoyao Ifugao
lify||||Keley-I Kallahan
lig||||Igbo
ligb||||Ebira
lige||||Igede
ligg||||Igana
ligl||||Igala
ligm||||Kanggape
lign||||Ignaciano
ligo||||Isebe
ligs||||Interglossa
ligw||||Igwe
lihb||||Iha Based Pidgin
lihi||||Ihievbe
lihp||||Iha
lihw||||Bidhawal
lii||||Sichuan Yi|Nuosu
liin||||Thiin
liir||||Indo-Iranian languages
lijc||||Izon
lije||||Biseni
lijj||||Ede Ije
lijn||||Kalabari
lijo||||Ijo languages
lijs||||Southeast Ijo
lik||||Inupiaq
like|||iu|Eastern Canadian Inuktitut
likh||||Ikhin-Arokho
liki||||Iko
likk||||Ika
likl||||Ikulu
liko||||Olulumo-Ikom
likp||||Ikpeshi
likr||||Ikaranggal
liks||||Inuit Sign Language
likt|||iu|Inuinnaqtun|Western Canadian Inuktitut
likv||||Iku-Gora-Ankwa
likw||||Ikwere
likx||||Ik
likz||||Ikizu
lila||||Ile Ape
lilb||||Ila
lilg||||Garig-Ilgar
lili||||Ili Turki
lilk||||Ilongot
lill||||Iranun
lilm||||Iranun (Malaysia)
lilo||||Iloko
lilp||||Iranun (Philippines)
lils||||International Sign
lilu||||Ili'uun
lilv||||Ilue
lilw|gal|||Talur
lima||||Mala Malasar
lime||||Imeraguen
limi||||Anamgura
liml||||Miluk
limn||||Imonda
limo||||Imbongu
limr||||Imroing
lims||||Marsian
limt||||Imotong
limy||||Milyan
lin|id|Latn|ms|Indonesian
linb||||Inga
linc||||Indic languages
line||||Indo-European languages
ling||||Degexit'an
linh||||Ingush
linj||||Jungle Inga
linl||||Indonesian Sign Language
linm||||Minaean
linn||||Isinai
lino||||Inoke-Yate
linp||||Iñapari
lins||||Indian Sign Language
lint||||Intha
linz||||Ineseño
lio||||Ido
lior||||Inor
liou||||Tuma-Irumu
liow||||Iowa-Oto
lipi||||Ipili
lipo||||Ipiko
liqu||||Iquito
liqw||||Ikwo
lira||||Iranian languages
lire||||Iresim
lirh||||Irarutu
liri||||Rigwe|Irigwe
lirk||||Iraqw
lirn||||Irántxe
liro||||Iroquoian languages
lirr||||Ir
liru||||Irula
lirx||||Kamberau
liry||||Iraya
lis||Latn||Icelandic|íslenska
lisa||||Isabi
lisc||||Isconahua
lisd||||Isnag
lise||||Italian Sign Language
lisg||||Irish Sign Language
lish||||Esan
lisi||||Nkem-Nkum
lisk||||Ishkashimi
lism||||Masimasi
lisn||||Isanzu
liso||||Isoko
lisr||||Israeli Sign Language
list||||Istriot
lisu||||Isu (Menchum Division)
lisv||||Interslavic
lit||Latn||Italian|italiano
litb||||Binongan Itneg
litc||||Italic languages
litd||||Southern Tidung
lite||||Itene
liti||||Inlaod Itneg
litk||||Judeo-Italian
litl||||Itelmen
litm||||Itu Mbon Uzo
lito||||Itonama
litr||||Iteri
lits||||Isekiri
litt||||Maeng Itneg
litv||||Itawit
litw||||Ito
litx||||Itik
lity||||Moyadan Itneg
litz||||Itzá
liu||||Inuktitut
lium||||Iu Mien
livb||||Ibatan
livv||||Ivatan
liw|he|Hebr||Hebrew
liwk||||I-Wak
liwm||||Iwam
liwo||||Iwur
liws||||Sepik Iwam
lixc||||Ixcatec
lixl||||Ixil
liya||||Iyayu
liyo||||Mesaka
liyx||||Yaka (Congo)
lizh||||Ingrian
lizi||||Izi-Ezaa-Ikwo-Mgbo
lizm||||Kizamani
lizr||||Izere
lizz||||Izii
lja||Jpan||Japanese|日本語
ljaa||||Jamamadí
ljab||||Hyam
ljac||||Popti'|Jakalteko
ljad||||Jahanka
ljae||||Yabem
ljaf||||Jara
ljah||||Jah Hut
ljaj||||Zazao
ljak|||ms|Jakun
ljal||||Yalahatan
ljam||||Jamaican Creole English
ljan||||Jandai
ljao||||Yanyuwa
ljaq||||Yaqay
ljar||||Jarawa (Nigeria)
ljas||||New Caledonian Javanese
ljat|||lah|Jakati
ljau||||Yaur
ljax|||ms|Jambi Malay
ljay||||Yan-nhangu|Nhangu
ljaz||||Jawe
ljbe||||Judeo-Berber
ljbi||||Badjiri
ljbj||||Arandai
ljbk||||Barikewa
ljbm||||Bijim
ljbn||||Nafusi
ljbo||||Lojban
ljbr||||Jofotek-Bromnya
ljbt||||Jabutí
ljbu||||Jukun Takum
ljbw||||Yawijibaya
ljcs||||Jamaican Country Sign Language
ljct||||Krymchak
ljda||||Jad
ljdg||||Jadgali
ljdt||||Judeo-Tat
ljeb||||Jebero
ljee||||Jerung
ljeg|oyb|||Jeng
ljeh||||Jeh
ljei||||Yei
ljek||||Jeri Kuo
ljel||||Yelmek
ljen||||Dza
ljer||||Jere
ljet||||Manem
ljeu||||Jonkor Bourmataguil
ljgb||||Ngbee
ljge||||Judeo-Georgian
ljgk||||Gwak
ljgo||||Ngomba
ljhi||||Jehai
ljhs||||Jhankot Sign Language
lji|yi|||Yiddish
ljia||||Jina
ljib||||Jibu
ljic||||Tol
ljid||||Bu (Kaduna State)
ljie||||Jilbe
ljig||||Jingulu|Djingili
ljih||||sTodsde|Shangzhai
ljii||||Jiiddu
ljil||||Jilim
ljim||||Jimi (Cameroon)
ljio||||Jiamao
ljiq||||Guanyinqiao|Lavrung
ljit||||Jita
ljiu||||Youle Jinuo
ljiv||||Shuar
ljiy||||Buyuan Jinuo
ljje||||Jejueo
ljjr||||Bankal
ljka||||Kaera
ljkm||||Mobwa Karen
ljko||||Kubo
ljkp||||Paku Karen
ljkr||||Koro (India)
ljks||||Amami Koniya Sign Language
ljku||||Labir
ljle||||Ngile
ljls||||Jamaican Sign Language
ljma||||Dima
ljmb||||Zumbun
ljmc||||Machame
ljmd||||Yamdena
ljmi||||Jimi (Nigeria)
ljml||||Jumli
ljmn||||Makuri Naga
ljmr||||Kamara
ljms||||Mashi (Nigeria)
ljmw||||Mouwase
ljmx||||Western Juxtlahuaca Mixtec
ljna||||Jangshung
ljnd||||Jandavra
ljng||||Yangman
ljni||||Janji
ljnj||||Yemsa
ljnl||||Rawat
ljns||||Jaunsari
ljob||||Joba
ljod||||Wojenaka
ljog||||Jogi
ljor||||Jorá
ljos||||Jordanian Sign Language
ljow||||Jowulu
ljpa||||Jewish Palestinian Aramaic
ljpr||||Judeo-Persian
ljpx||||Japanese (family)
ljqr||||Jaqaru
ljra||||Jarai
ljrb||||Judeo-Arabic
ljrr||||Jiru
ljrt||||Jakattoe
ljru||||Japrería
ljsl||||Japanese Sign Language
ljua||||Júma
ljub||||Wannu
ljuc||||Jurchen
ljud||||Worodougou
ljuh||||Hõne
ljui||||Ngadjuri
ljuk||||Wapan
ljul||||Jirel
ljum||||Jumjum
ljun||||Juang
ljuo||||Jiba
ljup||||Hupdë
ljur||||Jurúna
ljus||||Jumla Sign Language
ljut||||Jutish
ljuu||||Ju
ljuw||||Wãpha
ljuy||||Juray
ljv||||Javanese
ljvd||||Javindo
ljvn||||Caribbean Javanese
ljw|jv|||Javanese
ljwi||||Jwira-Pepesa
ljya||||Jiarong
ljye|||jrb|Judeo-Yemeni Arabic
ljyy||||Jaya
lka||Geor||Georgian|ქართული
lkaa||||Kara-Kalpak|Karakalpak
lkab||||Kabyle
lkac||||Kachin|Jingpho
lkad||||Adara
lkae||||Ketangalan
lkaf||||Katso
lkag||||Kajaman
lkah||||Kara (Central African Republic)
lkai||||Karekare
lkaj||||Jju
lkak||||Kalanguya|Kayapa Kallahan
lkam||||Kamba (Kenya)
lkao||||Xaasongaxango
lkap||||Bezhta
lkaq||||Capanahua
lkar||||Karen languages
lkav||||Katukína
lkaw||||Kawi
lkax||||Kao
lkay||||Kamayurá
lkba||||Kalarko
lkbb||||Kaxuiâna
lkbc||||Kadiwéu
lkbd||||Kabardian
lkbe||||Kanju
lkbf||||Kakauhua
lkbg||||Khamba
lkbh||||Camsá
lkbi||||Kaptiau
lkbj||||Kari
lkbk||||Grass Koiari
lkbl||||Kanembu
lkbm||||Iwal
lkbn||||Kare (Central African Republic)
lkbo||||Keliko
lkbp||||Kabiyè
lkbq||||Kamano
lkbr||||Kafa
lkbs||||Kande
lkbt||||Abadi
lkbu||||Kabutra
lkbv||||Dera (Indonesia)
lkbw||||Kaiep
lkbx||||Ap Ma
lkby|||kr|Manga Kanuri
lkbz||||Duhwa
lkca||||Khanty
lkcb||||Kawacha
lkcc||||Lubila
lkcd||||Ngkâlmpw Kanum
lkce||||Kaivi
lkcf||||Ukaan
lkcg||||Tyap
lkch||||Vono
lkci||||Kamantan
lkcj||||Kobiana
lkck||||Kalanga
lkcl||||Kela (Papua New Guinea)|Kala
lkcm||||Gula (Central African Republic)
lkcn||||Nubi
lkco||||Kinalakna
lkcp||||Kanga
lkcq||||Kamo
lkcr||||Katla
lkcs||||Koenoem
lkct||||Kaian
lkcu||||Kami (Tanzania)
lkcv||||Kete
lkcw||||Kabwari
lkcx||||Kachama-Ganjule
lkcy||||Korandje
lkcz||||Konongo
lkda||||Worimi
lkdc||||Kutu
lkdd||||Yankunytjatjara
lkde||||Makonde
lkdf||||Mamusi
lkdg||||Seba
lkdh||||Tem
lkdi||||Kumam
lkdj||||Karamojong
lkdk||||Numèè|Kwényi
lkdl||||Tsikimba
lkdm||||Kagoma
lkdn||||Kunda
lkdo||||Kordofanian languages
lkdp||||Kaningdon-Nindem
lkdq||||Koch
lkdr||||Karaim
lkdt||||Kuy
lkdu||||Kadaru
lkdv||||Kado
lkdw||||Koneraw
lkdx||||Kam
lkdy||||Keder|Keijar
lkdz||||Kwaja
lkea||||Kabuverdianu
lkeb||||Kélé
lkec||||Keiga
lked||||Kerewe
lkee||||Eastern Keres
lkef||||Kpessi
lkeg||||Tese
lkeh||||Keak
lkei||||Kei
lkej||||Kadar
lkek||||Kekchí
lkel||||Kela (Democratic Republic of Congo)
lkem||||Kemak
lken||||Kenyang
lkeo||||Kakwa
lkep||||Kaikadi
lkeq||||Kamar
lker||||Kera
lkes||||Kugbo
lket||||Ket
lkeu||||Akebu
lkev||||Kanikkaran
lkew||||West Kewa
lkex||||Kukna
lkey||||Kupia
lkez||||Kukele
lkfa||||Kodava
lkfb||||Northwestern Kolami
lkfc||||Konda-Dora
lkfd||||Korra Koraga
lkfe||||Kota (India)
lkff||||Koya
lkfg||||Kudiya
lkfh||||Kurichiya
lkfi||||Kannada Kurumba
lkfj||||Kemiehua
lkfk||||Kinnauri
lkfl||||Kung
lkfm||||Khunsari
lkfn||||Kuk
lkfo||||Koro (Côte d'Ivoire)
lkfp||||Korwa
lkfq||||Korku
lkfr||||Kachhi|Kutchi
lkfs||||Bilaspuri
lkft||||Kanjari
lkfu||||Katkari
lkfv||||Kurmukar
lkfw||||Kharam Naga
lkfx||||Kullu Pahari
lkfy||||Kumaoni
lkfz||||Koromfé
lkg||||Kongo
lkga||||Koyaga
lkgb||||Kawe
lkgc|tdf|||Kasseng
lkgd||||Kataang
lkge||||Komering
lkgf||||Kube
lkgg||||Kusunda
lkgh|kml|||Upper Tanudan Kalinga
lkgi||||Selangor Sign Language
lkgj||||Gamale Kham
lkgk||||Kaiwá
lkgl||||Kunggari
lkgm|plu|||Karipúna
lkgn||||Karingani
lkgo||||Krongo
lkgp||||Kaingang
lkgq||||Kamoro
lkgr||||Abun
lkgs||||Kumbainggar
lkgt||||Somyev
lkgu||||Kobol
lkgv||||Karas
lkgw||||Karon Dori
lkgx||||Kamaru
lkgy||||Kyerung
lkha||||Khasi
lkhb||||Lü
lkhc||||Tukang Besi North
lkhd||||Bädi Kanum
lkhe||||Korowai
lkhf||||Khuen
lkhg||||Khams Tibetan
lkhh||||Kehu
lkhi||||Khoisan languages
lkhj||||Kuturmi
lkhk|||mn|Halh Mongolian
lkhl||||Lusi
lkhn||||Khandesi
lkho||||Khotanese|Sakan
lkhp||||Kapori|Kapauri
lkhq||||Koyra Chiini Songhay
lkhr||||Kharia
lkhs||||Kasua
lkht||||Khamti
lkhu||||Nkhumbi
lkhv||||Khvarshi
lkhw||||Khowar
lkhx||||Kanu
lkhy||||Kele (Democratic Republic of Congo)
lkhz||||Keapara
lki||||Kikuyu|Gikuyu
lkia||||Kim
lkib||||Koalib
lkic||||Kickapoo
lkid||||Koshin
lkie||||Kibet
lkif||||Eastern Parbate Kham
lkig||||Kimaama|Kimaghima
lkih||||Kilmeri
lkii||||Kitsai
lkij||||Kilivila
lkil||||Kariya
lkim||||Karagas
lkio||||Kiowa
lkip||||Sheshi Kham
lkiq||||Kosadle|Kosare
lkis||||Kis
lkit||||Agob
lkiu|||zza|Kirmanjki|Kirmanjki (individual language)
lkiv||||Kimbu
lkiw||||Northeast Kiwai
lkix||||Khiamniungan Naga
lkiy||||Kirikiri
lkiz||||Kisi
lkj||||Kuanyama|Kwanyama
lkja||||Mlap
lkjb||||Q'anjob'al|Kanjobal
lkjc||||Coastal Konjo
lkjd||||Southern Kiwai
lkje||||Kisar
lkjf||||Khalaj [Indo-Iranian]
lkjg||||Khmu
lkjh||||Khakas
lkji||||Zabana
lkjj||||Khinalugh
lkjk||||Highland Konjo
lkjl||||Western Parbate Kham
lkjm||||Kháng
lkjn||||Kunjen
lkjo||||Harijan Kinnauri
lkjp||||Pwo Eastern Karen
lkjq||||Western Keres
lkjr||||Kurudu
lkjs||||East Kewa
lkjt||||Phrae Pwo Karen
lkju||||Kashaya
lkjv||||Kaikavian Literary Language
lkjx||||Ramopa
lkjy||||Erave
lkjz||||Bumthangkha
lkk||Cyrl||Kazakh
lkka||||Kakanda
lkkb||||Kwerisa
lkkc||||Odoodee
lkkd||||Kinuku
lkke||||Kakabe
lkkf||||Kalaktang Monpa
lkkg||||Mabaka Valley Kalinga
lkkh||||Khün
lkki||||Kagulu
lkkj||||Kako
lkkk||||Kokota
lkkl||||Kosarek Yale
lkkm||||Kiong
lkkn||||Kon Keu
lkko||||Karko
lkkp||||Gugubera|Koko-Bera
lkkq||||Kaeku
lkkr||||Kir-Balar
lkks||||Giiwo
lkkt||||Koi
lkku||||Tumi
lkkv||||Kangean
lkkw||||Teke-Kukuya
lkkx||||Kohin
lkky||||Guugu Yimidhirr|Guguyimidjir
lkkz||||Kaska
lkl||Latn||Kalaallisut|Greenlandic
lkla||||Klamath-Modoc
lklb||||Kiliwa
lklc||||Kolbila
lkld||||Gamilaraay
lkle||||Kulung (Nepal)
lklf||||Kendeje
lklg||||Tagakaulo
lklh||||Weliki
lkli||||Kalumpang
lklj||||Khalaj
lklk||||Kono (Nigeria)
lkll||||Kagan Kalagan
lklm||||Migum
lkln||||Kalenjin
lklo||||Kapya
lklp||||Kamasa
lklq||||Rumu
lklr||||Khaling
lkls||||Kalasha
lklt||||Nukna
lklu||||Klao
lklv||||Maskelynes
lklw||||Tado|Lindu
lklx||||Koluwawa
lkly||||Kalao
lklz||||Kabola
lkm||Khmr||Khmer|Central Khmer
lkma||||Konni
lkmb||||Kimbundu
lkmc||||Southern Dong
lkmd||||Majukayang Kalinga
lkme||||Bakole
lkmf||||Kare (Papua New Guinea)
lkmg||||Kâte
lkmh||||Kalam
lkmi||||Kami (Nigeria)
lkmj||||Kumarbhag Paharia
lkmk||||Limos Kalinga
lkml||||Tanudan Kalinga
lkmm||||Kom (India)
lkmn||||Awtuw
lkmo||||Kwoma
lkmp||||Gimme
lkmq||||Kwama
lkmr|||ku|Northern Kurdish
lkms||||Kamasau
lkmt||||Kemtuik
lkmu||||Kanite
lkmv||||Karipúna Creole French
lkmw||||Komo (Democratic Republic of Congo)
lkmx||||Waboda
lkmy||||Koma
lkmz||||Khorasani Turkish
lkn||Knda||Kannada
lkna||||Dera (Nigeria)
lknb||||Lubuagan Kalinga
lknc|||kr|Central Kanuri
lknd||||Konda
lkne||||Kankanaey
lknf||||Mankanya
lkng|||kg|Koongo
lkni||||Kanufi
lknj||||Western Kanjobal
lknk||||Kuranko
lknl||||Keninjal
lknm||||Kanamarí
lknn|||kok|Konkani|Konkani (individual language)
lkno||||Kono (Sierra Leone)
lknp||||Kwanja
lknq||||Kintaq
lknr||||Kaningra
lkns||||Kensiu
lknt||||Panoan Katukína
lknu||||Kono (Guinea)
lknv||||Tabo
lknw||||Kung-Ekoka
lknx||||Kendayan|Salako
lkny||||Kanyok
lknz||||Kalamsé
lko||Kore||Korean|한국어
lkoa||||Konomala
lkoc||||Kpati
lkod||||Kodi
lkoe||||Kacipo-Bale Suri
lkof||||Kubi
lkog||||Cogui|Kogi
lkoh||||Koyo
lkoi|||kv|Komi-Permyak
lkoj|kwv|||Sara Dunjo
lkok||Deva||Konkani|Konkani (macrolanguage)
lkol||||Kol (Papua New Guinea)
lkoo||||Konzo
lkop||||Waube
lkoq||||Kota (Gabon)
lkos||||Kosraean
lkot||||Lagwan
lkou||||Koke
lkov||||Kudu-Camo
lkow||||Kugama
lkox||||Coxima
lkoy||||Koyukon
lkoz||||Korak
lkpa||||Kutto
lkpb||||Mullu Kurumba
lkpc||||Curripaco
lkpd||||Koba
lkpe||||Kpelle
lkpf||||Komba
lkpg||||Kapingamarangi
lkph||||Kplang
lkpi||||Kofei
lkpj||||Karajá
lkpk||||Kpan
lkpl||||Kpala
lkpm||||Koho
lkpn||||Kepkiriwát
lkpo||||Ikposo
lkpp||||Paku Karen
lkpq||||Korupun-Sela
lkpr||||Korafe-Yegha
lkps||||Tehit
lkpt||||Karata
lkpu||||Kafoa
lkpv|||kv|Komi-Zyrian
lkpw||||Kobon
lkpx||||Mountain Koiali
lkpy||||Koryak
lkpz||||Kupsabiny
lkqa||||Mum
lkqb||||Kovai
lkqc||||Doromu-Koki
lkqd||||Koy Sanjaq Surat
lkqe||||Kalagan
lkqf||||Kakabai
lkqg||||Khe
lkqh||||Kisankasa
lkqi||||Koitabu
lkqj||||Koromira
lkqk||||Kotafon Gbe
lkql||||Kyenele
lkqm||||Khisa
lkqn||||Kaonde
lkqo||||Eastern Krahn
lkqp||||Kimré
lkqq||||Krenak
lkqr||||Kimaragang
lkqs||||Northern Kissi
lkqt||||Klias River Kadazan
lkqu||||Seroa
lkqv||||Okolod
lkqw||||Kandas
lkqx||||Mser
lkqy||||Koorete
lkqz||||Korana
lkr||||Kanuri
lkra||||Kumhali
lkrb||||Karkin
lkrc||||Karachay-Balkar
lkrd||||Kairui-Midiki
lkre||||Panará
lkrf||||Koro (Vanuatu)
lkrh||||Kurama
lkri||||Krio
lkrj||||Kinaray-A
lkrk||||Kerek
lkrl||||Karelian
lkrm|bmf|||Krim
lkrn||||Sapo
lkro||||Kru languages
lkrp||||Durop
lkrr||||Krung
lkrs||||Gbaya (Sudan)
lkrt|||kr|Tumari Kanuri
lkru||||Kurukh
lkrv||||Kavet
lkrw||||Western Krahn
lkrx||||Karon
lkry||||Kryts
lkrz||||Sota Kanum
lks||||Kashmiri
lksa||||Shuwa-Zamani
lksb||||Shambala
lksc||||Southern Kalinga
lksd||||Kuanua
lkse||||Kuni
lksf||||Bafia
lksg||||Kusaghe
lksh||||Kölsch
lksi||||Krisa|I'saka
lksj||||Uare
lksk||||Kansa
lksl||||Kumalu
lksm||||Kumba
lksn||||Kasiguranin
lkso||||Kofa
lksp||||Kaba
lksq||||Kwaami
lksr||||Borong
lkss||||Southern Kisi
lkst||||Winyé
lksu||||Khamyang
lksv||||Kusu
lksw||||S'gaw Karen
lksx||||Kedang
lksy||||Kharia Thar
lksz||||Kodaku
lkta||||Katua
lktb||||Kambaata
lktc||||Kholok
lktd||||Kokata|Kukatha
lkte||||Nubri
lktf||||Kwami
lktg||||Kalkutung
lkth||||Karanga
lkti||||North Muyu
lktj||||Plapo Krumen
lktk||||Kaniet
lktl||||Koroshi
lktm||||Kurti
lktn||||Karitiâna
lkto||||Kuot
lktp||||Kaduo
lktq||||Katabaga
lktr|dtp|||Kota Marudu Tinagas
lkts||||South Muyu
lktt||||Ketum
lktu||||Kituba (Democratic Republic of Congo)
lktv||||Eastern Katu
lktw||||Kato
lktx||||Kaxararí
lkty||||Kango (Bas-Uélé District)
lktz||||Juǀʼhoan|Juǀʼhoansi
lku||||Kurdish
lkub||||Kutep
lkuc||||Kwinsu
lkud||||'Auhelawa
lkue||||Kuman (Papua New Guinea)
lkuf||||Western Katu
lkug||||Kupa
lkuh||||Kushi
lkui||||Kuikúro-Kalapálo|Kalapalo
lkuj||||Kuria
lkuk||||Kepo'
lkul||||Kulere
lkum||||Kumyk
lkun||||Kunama
lkuo||||Kumukio
lkup||||Kunimaipa
lkuq||||Karipuna
lkus||||Kusaal
lkut||||Kutenai
lkuu||||Upper Kuskokwim
lkuv||||Kur
lkuw||||Kpagua
lkux||||Kukatja
lkuy||||Kuuku-Ya'u
lkuz||||Kunza
lkv||||Komi
lkva||||Bagvalal
lkvb|||ms|Kubu
lkvc||||Kove
lkvd||||Kui (Indonesia)
lkve||||Kalabakan
lkvf||||Kabalai
lkvg||||Kuni-Boazi
lkvh||||Komodo
lkvi||||Kwang
lkvj||||Psikye
lkvk||||Korean Sign Language
lkvl||||Kayaw
lkvm||||Kendem
lkvn||||Border Kuna
lkvo||||Dobel
lkvp||||Kompane
lkvq||||Geba Karen
lkvr|||ms|Kerinci
lkvs|gdj|||Kunggara
lkvt||||Lahta Karen|Lahta
lkvu||||Yinbaw Karen
lkvv||||Kola
lkvw||||Wersing
lkvx||||Parkari Koli
lkvy||||Yintale Karen|Yintale
lkvz||||Tsakwambo|Tsaukambo
lkw||||Cornish
lkwa||||Dâw
lkwb||||Kwa
lkwc||||Likwala
lkwd||||Kwaio
lkwe||||Kwerba
lkwf||||Kwara'ae
lkwg||||Sara Kaba Deme
lkwh||||Kowiai
lkwi||||Awa-Cuaiquer
lkwj||||Kwanga
lkwk||||Kwakiutl
lkwl||||Kofyar
lkwm||||Kwambi
lkwn||||Kwangali
lkwo||||Kwomtari
lkwp||||Kodia
lkwq|yam|||Kwak
lkwr||||Kwer
lkws||||Kwese
lkwt||||Kwesten
lkwu||||Kwakum
lkwv||||Sara Kaba Náà
lkww||||Kwinti
lkwx||||Khirwar
lkwy|||kg|San Salvador Kongo
lkwz||||Kwadi
lkxa||||Kairiru
lkxb||||Krobu
lkxc||||Konso|Khonso
lkxd|||ms|Brunei
lkxe|tvd|||Kakihum
lkxf||||Manumanaw Karen|Manumanaw
lkxh||||Karo (Ethiopia)
lkxi||||Keningau Murut
lkxj||||Kulfa
lkxk||||Zayein Karen
lkxl|kru|||Nepali Kurux
lkxm||||Northern Khmer
lkxn||||Kanowit-Tanjong Melanau
lkxo||||Kanoé
lkxp||||Wadiyara Koli
lkxq||||Smärky Kanum
lkxr||||Koro (Papua New Guinea)
lkxs||||Kangjia
lkxt||||Koiwat
lkxu||||Kui (India)
lkxv||||Kuvi
lkxw||||Konai
lkxx||||Likuba
lkxy||||Kayong
lkxz||||Kerewo
lky||||Kyrgyz|Kirghiz
lkya||||Kwaya
lkyb||||Butbut Kalinga
lkyc||||Kyaka
lkyd||||Karey
lkye||||Krache
lkyf||||Kouya
lkyg||||Keyagana
lkyh||||Karok
lkyi||||Kiput
lkyj||||Karao
lkyk||||Kamayo
lkyl||||Kalapuya
lkym||||Kpatili
lkyn||||Northern Binukidnon
lkyo||||Kelon
lkyp||||Kang
lkyq||||Kenga
lkyr||||Kuruáya
lkys||||Baram Kayan
lkyt||||Kayagar
lkyu||||Western Kayah
lkyv||||Kayort
lkyw||||Kudmali
lkyx||||Rapoisi
lkyy||||Kambaira
lkyz||||Kayabí
lkza||||Western Karaboro
lkzb||||Kaibobo
lkzc||||Bondoukou Kulango
lkzd||||Kadai
lkze||||Kosena
lkzf||||Da'a Kaili
lkzg||||Kikai
lkzh||||Kenuzi-Dongola
lkzi||||Kelabit
lkzj|dtp|||Coastal Kadazan
lkzk||||Kazukuru
lkzl||||Kayeli
lkzm||||Kais
lkzn||||Kokola
lkzo||||Kaningi
lkzp||||Kaidipang
lkzq||||Kaike
lkzr||||Karang
lkzs||||Sugut Dusun
lkzt|dtp|||Tambunan Dusun
lkzu||||Kayupulau
lkzv||||Komyandaret
lkzw||||Karirí-Xocó
lkzx||||Kamarian
lkzy||||Kango (Tshopo District)
lkzz||||Kalabra
lla||Latn||Latin
llaa||||Southern Subanen
llab||||Linear A
llac||||Lacandon
llad||||Ladino
llae||||Pattani
llaf||||Lafofa
llag||||Rangi
llah||||Lahnda
llai||||Lambya
llaj||||Lango (Uganda)
llak|ksp|||Laka (Nigeria)
llal||||Lalia
llam||||Lamba
llan||||Laru
llap||||Laka (Chad)
llaq||||Qabiao
llar||||Larteh
llas||||Lama (Togo)
llau||||Laba
llaw||||Lauje
llax||||Tiwa
llay||||Lama Bai
llaz||||Aribwatsa
llb||Latn||Luxembourgish|Letzeburgesch
llba||||Lui
llbb||||Label
llbc||||Lakkia
llbe||||Lak
llbf||||Tinani
llbg||||Laopang
llbi||||La'bi
llbj||||Ladakhi
llbk|||bnc|Central Bontok
llbl|||bik|Libon Bikol
llbm||||Lodhi
llbn||||Rmeet
llbo||||Laven
llbq||||Wampar
llbr||||Lohorung
llbs||||Libyan Sign Language
llbt||||Lachi
llbu||||Labu
llbv||||Lavatbura-Lamusong
llbw||||Tolaki
llbx||||Lawangan
llby||||Lamalama|Lamu-Lamu
llbz||||Lardil
llcc||||Legenyem
llcd||||Lola
llce|||ms|Loncong|Sekak
llcf|||ms|Lubu
llch||||Luchazi
llcl||||Lisela
llcm||||Tungag
llcp||||Western Lawa
llcq||||Luhu
llcs||||Lisabata-Nuniali
llda||||Kla-Dan
lldb||||Dũya
lldd||||Luri
lldg||||Lenyima
lldh||||Lamja-Dengsa-Tola
lldi|||kg|Laari
lldj||||Lemoro
lldk||||Leelau
lldl||||Kaan
lldm||||Landoma
lldn||||Láadan
lldo||||Loo
lldp||||Tso
lldq||||Lufu
llea||||Lega-Shabunda
lleb||||Lala-Bisa
llec||||Leco
lled||||Lendu
llee||||Lyélé
llef||||Lelemi
lleg||||Lengua
lleh||||Lenje
llei||||Lemio
llej||||Lengola
llek||||Leipon
llel||||Lele (Democratic Republic of Congo)
llem||||Nomaande
llen||||Lenca
lleo||||Leti (Cameroon)
llep||||Lepcha
lleq||||Lembena
ller||||Lenkau
lles||||Lese
llet||||Lesing-Gelimi|Amio-Gelimi
lleu||||Kara (Papua New Guinea)
llev||||Lamma
llew||||Ledo Kaili
llex||||Luang
lley||||Lemolang
llez||||Lezghian
llfa||||Lefa
llfn||||Lingua Franca Nova
llg||||Ganda|Luganda
llga||||Lungga
llgb||||Laghu
llgg||||Lugbara
llgh||||Laghuu
llgi||||Lengilu
llgk||||Lingarak|Neverver
llgl||||Wala
llgm||||Lega-Mwenga
llgn||||T'apo|Opuuo
llgo||||Lango (South Sudan)
llgq||||Logba
llgr||||Lengo
llgs||||Guinea-Bissau Sign Language|Língua Gestual Guineense
llgt||||Pahi
llgu||||Longgu
llgz||||Ligenza
llha||||Laha (Viet Nam)
llhh||||Laha (Indonesia)
llhi||||Lahu Shi
llhl||||Lahul Lohar
llhm||||Lhomi
llhn||||Lahanan
llhp||||Lhokpu
llhs||||Mlahsö
llht||||Lo-Toga
llhu||||Lahu
lli||||Limburgan|Limburger|Limburgish
llia||||West-Central Limba
llib||||Likum
llic||||Hlai
llid||||Nyindrou
llie||||Likila
llif||||Limbu
llig||||Ligbi
llih||||Lihir
llii|raq|||Lingkhim
llij||||Ligurian
llik||||Lika
llil||||Lillooet
llio||||Liki
llip||||Sekpele
lliq||||Libido
llir||||Liberian English
llis||||Lisu
lliu||||Logorik
lliv||||Liv
lliw|||ms|Col
llix||||Liabuku
lliy||||Banda-Bambari
lliz||||Libinza
llja||||Golpa
llje||||Rampi
llji||||Laiyolo
lljl||||Li'o
lljp||||Lampung Api
lljw||||Yirandali
lljx||||Yuru
llka||||Lakalei
llkb|||luy|Kabras|Lukabaras
llkc||||Kucong
llkd||||Lakondê
llke||||Kenyi
llkh||||Lakha
llki||||Laki
llkj||||Remun
llkl||||Laeko-Libuat
llkm||||Kalaamaya
llkn||||Lakon|Vure
llko|||luy|Khayo|Olukhayo
llkr||||Päri
llks|||luy|Kisa|Olushisa
llkt||||Lakota
llku||||Kungkari
llky||||Lokoya
llla||||Lala-Roba
lllb||||Lolo
lllc||||Lele (Guinea)
llld||||Ladin
llle||||Lele (Papua New Guinea)
lllf||||Hermit
lllg||||Lole
lllh||||Lamu
llli||||Teke-Laali
lllj||||Ladji Ladji
lllk||||Lelak
llll||||Lilau
lllm||||Lasalimu
llln||||Lele (Chad)
lllo|ngt|||Khlor
lllp||||North Efate
lllq||||Lolak
llls||||Lithuanian Sign Language
lllu||||Lau
lllx||||Lauan
llma||||East Limba
llmb||||Merei
llmc||||Limilngan
llmd||||Lumun
llme||||Pévé
llmf||||South Lembata
llmg||||Lamogai
llmh||||Lambichhong
llmi||||Lombi
llmj||||West Lembata
llmk||||Lamkang
llml||||Hano
llmm|rmx|||Lamam
llmn||||Lambadi
llmo||||Lombard
llmp||||Limbum
llmq||||Lamatuka
llmr||||Lamalera
llmu||||Lamenu
llmv||||Lomaiviti
llmw||||Lake Miwok
llmx||||Laimbue
llmy||||Lamboya
llmz||||Lumbee
lln||Latn||Lingala
llna||||Langbashe
llnb||||Mbalanhu
llnd||||Lundayeh|Lun Bawang
llng||||Langobardic
llnh||||Lanoh
llni||||Daantanai'
llnj||||Leningitij
llnl||||South Central Banda
llnm||||Langam
llnn||||Lorediakarkar
llno||||Lango (South Sudan)
llns||||Lamnso'
llnu||||Longuda
llnw||||Lanima
llnz||||Lonzo
llo||Laoo||Lao
lloa||||Loloda
llob||||Lobi
lloc||||Inonhan
lloe||||Saluan
llof||||Logol
llog||||Logo
lloh||||Laarim|Narim
lloi||||Loma (Côte d'Ivoire)
lloj||||Lou
llok||||Loko
llol||||Mongo
llom||||Loma (Liberia)
llon||||Malawi Lomwe
lloo||||Lombo
llop||||Lopa
lloq||||Lobala
llor||||Téén
llos||||Loniu
llot||||Otuho
llou||||Louisiana Creole
llov||||Lopi
llow||||Tampias Lobu
llox||||Loun
lloy||||Loke
lloz||||Lozi
llpa||||Lelepa
llpe||||Lepki
llpn||||Long Phuri Naga
llpo||||Lipo
llpx||||Lopit
llqr||||Logir
llra||||Rara Bakati'
llrc||||Northern Luri
llre||||Laurentian
llrg||||Laragia
llri|||luy|Marachi|Olumarachi
llrk||||Loarki
llrl||||Lari
llrm|||luy|Marama|Olumarama
llrn||||Lorang
llro||||Laro
llrr||||Southern Yamphu
llrt||||Larantuka Malay
llrv||||Larevat
llrz||||Lemerig
llsa||||Lasgerdi
llsb||||Burundian Sign Language|Langue des Signes Burundaise
llsc||||Albarradas Sign Language|Lengua de señas Albarradas
llsd||||Lishana Deni
llse||||Lusengo
llsg||||Lyons Sign Language
llsh||||Lish
llsi||||Lashi
llsl||||Latvian Sign Language
llsm|||luy|Saamia|Olusamia
llsn||||Tibetan Sign Language
llso||||Laos Sign Language
llsp||||Panamanian Sign Language|Lengua de Señas Panameñas
llsr||||Aruop
llss||||Lasi
llst||||Trinidad and Tobago Sign Language
llsv||||Sivia Sign Language
llsw||||Seychelles Sign Language|Lalang Siny Seselwa|Langue des Signes Seychelloise
llsy||||Mauritian Sign Language
llt||Latn||Lithuanian|lietuvių
lltc||||Late Middle Chinese
lltg|||lv|Latgalian
llth||||Thur
llti||||Leti (Indonesia)
lltn||||Latundê
llto|||luy|Tsotso|Olutsotso
llts|||luy|Tachoni|Lutachoni
lltu||||Latu
llu||||Luba-Katanga
llua||||Luba-Lulua
lluc||||Aringa
llud||||Ludian
llue||||Luvale
lluf||||Laua
llui||||Luiseno
lluj||||Luna
lluk||||Lunanakha
llul||||Olu'bo
llum||||Luimbi
llun||||Lunda
lluo||||Luo (Kenya and Tanzania)|Dholuo
llup||||Lumbu
lluq||||Lucumi
llur||||Laura
llus||||Lushai
llut||||Lushootseed
lluu||||Lumba-Yakkha
lluv||||Luwati
lluw||||Luo (Cameroon)
lluy||||Luyia|Oluluyia
lluz||||Southern Luri
llv||Latn||Latvian|latviešu
llva||||Maku'a
llvi||||Lavi
llvk||||Lavukaleve
llvl||||Lwel
llvs|||lv|Standard Latvian
llvu||||Levuka
llwa||||Lwalu
llwe||||Lewo Eleng
llwg|||luy|Wanga|Oluwanga
llwh||||White Lachi
llwl||||Eastern Lawa
llwm||||Laomian
llwo||||Luwo
llws||||Malawian Sign Language
llwt||||Lewotobi
llwu||||Lawu
llww||||Lewo
llxm||||Lakurumau
llya||||Layakha
llyg||||Lyngngam
llyn||||Luyana
llzh|||zh|Literary Chinese
llzl||||Litzlitz
llzn||||Leinong Naga
llzz||||Laz
lmaa||||San Jerónimo Tecóatl Mazatec
lmab||||Yutanduchi Mixtec
lmad||||Madurese
lmae||||Bo-Rukul
lmaf||||Mafa
lmag||||Magahi
lmai||Deva||Maithili
lmaj||||Jalapa De Díaz Mazatec
lmak||||Makasar
lmam||||Mam
lman||||Mandingo|Manding
lmap||||Austronesian languages
lmaq||||Chiquihuitlán Mazatec
lmas||||Masai
lmat||||San Francisco Matlatzinca
lmau||||Huautla Mazatec
lmav||||Sateré-Mawé
lmaw||||Mampruli
lmax|||ms|North Moluccan Malay
lmaz||||Central Mazahua
lmba||||Higaonon
lmbb||||Western Bukidnon Manobo
lmbc||||Macushi
lmbd||||Dibabawon Manobo
lmbe||||Molale
lmbf||||Baba Malay
lmbh||||Mangseng
lmbi||||Ilianen Manobo
lmbj||||Nadëb
lmbk||||Malol
lmbl||||Maxakalí
lmbm||||Ombamba
lmbn||||Macaguán
lmbo||||Mbo (Cameroon)
lmbp||||Malayo
lmbq||||Maisin
lmbr||||Nukak Makú
lmbs||||Sarangani Manobo
lmbt||||Matigsalug Manobo
lmbu||||Mbula-Bwazza
lmbv||||Mbulungish
lmbw||||Maring
lmbx||||Mari (East Sepik Province)
lmby||||Memoni
lmbz||||Amoltepec Mixtec
lmca||||Maca
lmcb||||Machiguenga
lmcc||||Bitur
lmcd||||Sharanahua
lmce||||Itundujia Mixtec
lmcf||||Matsés
lmcg||||Mapoyo
lmch||||Maquiritari
lmci||||Mese
lmcj||||Mvanip
lmck||||Mbunda
lmcl||||Macaguaje
lmcm||||Malaccan Creole Portuguese
lmcn||||Masana
lmco||||Coatlán Mixe
lmcp||||Makaa
lmcq||||Ese
lmcr||||Menya
lmcs||||Mambai
lmct||||Mengisa
lmcu||||Cameroon Mambila
lmcv||||Minanibai
lmcw||||Mawa (Chad)
lmcx||||Mpiemo
lmcy||||South Watut
lmcz||||Mawan
lmda||||Mada (Nigeria)
lmdb||||Morigi
lmdc||||Male (Papua New Guinea)
lmdd||||Mbum
lmde||||Maba (Chad)
lmdf||||Moksha
lmdg||||Massalat
lmdh||||Maguindanaon
lmdi||||Mamvu
lmdj||||Mangbetu
lmdk||||Mangbutu
lmdl||||Maltese Sign Language
lmdm||||Mayogo
lmdn||||Mbati
lmdp||||Mbala
lmdq||||Mbole
lmdr||||Mandar
lmds||||Maria (Papua New Guinea)
lmdt||||Mbere
lmdu||||Mboko
lmdv||||Santa Lucía Monteverde Mixtec
lmdw||||Mbosi
lmdx||||Dizin
lmdy||||Male (Ethiopia)
lmdz||||Suruí Do Pará
lmea||||Menka
lmeb||||Ikobi
lmec||||Marra
lmed||||Melpa
lmee||||Mengen
lmef||||Megam
lmeg|cir|||Mea
lmeh||||Southwestern Tlaxiaco Mixtec
lmei||||Midob
lmej||||Meyah
lmek||||Mekeo
lmel||||Central Melanau
lmem||||Mangala
lmen||Latn||Mende (Sierra Leone)
lmeo|||ms|Kedah Malay
lmep||||Miriwoong
lmeq||||Merey
lmer||||Meru
lmes||||Masmaje
lmet||||Mato
lmeu||||Motu
lmev||||Mano
lmew||||Maaka
lmey||||Hassaniyya
lmez||||Menominee
lmfa|||ms|Pattani Malay
lmfb|||ms|Bangka
lmfc||||Mba
lmfd||||Mendankwe-Nkwen
lmfe||||Morisyen
lmff||||Naki
lmfg||||Mogofin
lmfh||||Matal
lmfi||||Wandala
lmfj||||Mefele
lmfk||||North Mofu
lmfl||||Putai
lmfm||||Marghi South
lmfn||||Cross River Mbembe
lmfo||||Mbe
lmfp||||Makassar Malay
lmfq||||Moba
lmfr||||Marrithiyel
lmfs||||Mexican Sign Language
lmft||||Mokerang
lmfu||||Mbwela
lmfv||||Mandjak
lmfw||||Mulaha
lmfx||||Melo
lmfy||||Mayo
lmfz||||Mabaan
lmg||Latn||Malagasy
lmga||||Middle Irish|Middle Irish (900-1200)
lmgb||||Mararit
lmgc||||Morokodo
lmgd||||Moru
lmge||||Mango
lmgf||||Maklew
lmgg||||Mpumpong
lmgh||||Makhuwa-Meetto
lmgi||||Lijili
lmgj||||Abureni
lmgk||||Mawes
lmgl||||Maleu-Kilenge
lmgm||||Mambae
lmgn||||Mbangi
lmgo||||Meta'
lmgp||||Eastern Magar
lmgq||||Malila
lmgr||||Mambwe-Lungu
lmgs||||Manda (Tanzania)
lmgt||||Mongol
lmgu||||Mailu
lmgv||||Matengo
lmgw||||Matumbi
lmgx||||Omati
lmgy||||Mbunga
lmgz||||Mbugwe
lmh||Latn||Marshallese
lmha||||Manda (India)
lmhb||||Mahongwe
lmhc||||Mocho
lmhd||||Mbugu
lmhe||||Besisi|Mah Meri
lmhf||||Mamaa
lmhg||||Margu
lmhh||||Maskoy Pidgin
lmhi||||Ma'di
lmhj||||Mogholi
lmhk||||Mungaka
lmhl||||Mauwake
lmhm||||Makhuwa-Moniga
lmhn||||Mócheno
lmho||||Mashi (Zambia)
lmhp||||Balinese Malay
lmhq||||Mandan
lmhr|||chm|Eastern Mari
lmhs||||Buru (Indonesia)
lmht||||Mandahuaca
lmhu||||Digaro-Mishmi|Darang Deng
lmhw||||Mbukushu
lmhx||||Maru|Lhaovo
lmhy||||Ma'anyan
lmhz||||Mor (Mor Islands)
lmi||||Maori
lmia||||Miami
lmib||||Atatláhuca Mixtec
lmic||||Mi'kmaq|Micmac
lmid||||Mandaic
lmie||||Ocotepec Mixtec
lmif||||Mofu-Gudur
lmig||||San Miguel El Grande Mixtec
lmih||||Chayuco Mixtec
lmii||||Chigmecatitlán Mixtec
lmij||||Abar|Mungbam
lmik||||Mikasuki
lmil||||Peñoles Mixtec
lmim||||Alacatlatzala Mixtec
lmin|||ms|Minangkabau
lmio||||Pinotepa Nacional Mixtec
lmip||||Apasco-Apoala Mixtec
lmiq||||Mískito
lmir||||Isthmus Mixe
lmis||||Uncoded languages
lmit||||Southern Puebla Mixtec
lmiu||||Cacaloxtepec Mixtec
lmiw||||Akoye
lmix||||Mixtepec Mixtec
lmiy||||Ayutla Mixtec
lmiz||||Coatzospan Mixtec
lmja||||Mahei
lmjb||||Makalero
lmjc||||San Juan Colorado Mixtec
lmjd||||Northwest Maidu
lmje||||Muskum
lmjg||||Tu
lmjh||||Mwera (Nyasa)
lmji||||Kim Mun
lmjj||||Mawak
lmjk||||Matukar
lmjl||||Mandeali
lmjm||||Medebur
lmjn||||Ma (Papua New Guinea)
lmjo||||Malankuravan
lmjp||||Malapandaram
lmjq||||Malaryan
lmjr||||Malavedan
lmjs||||Miship
lmjt||||Sauria Paharia
lmju||||Manna-Dora
lmjv||||Mannan
lmjw||||Karbi
lmjx||||Mahali
lmjy||||Mahican
lmjz||||Majhi
lmk||Cyrl||Macedonian
lmka||||Mbre
lmkb||||Mal Paharia
lmkc||||Siliput
lmke||||Mawchi
lmkf||||Miya
lmkg||||Mak (China)
lmkh||||Mon-Khmer languages
lmki||||Dhatki
lmkj||||Mokilese
lmkk||||Byep
lmkl||||Mokole
lmkm||||Moklen
lmkn||||Kupang Malay
lmko||||Mingang Doso
lmkp||||Moikodi
lmkq||||Bay Miwok
lmkr||||Malas
lmks||||Silacayoapan Mixtec
lmkt||||Vamale
lmku|||man|Konyanka Maninka
lmkv||||Mafea
lmkw||||Kituba (Congo)
lmkx||||Kinamiging Manobo
lmky||||East Makian
lmkz||||Makasae
lml||Mlym||Malayalam
lmla||||Malo
lmlb||||Mbule
lmlc||||Cao Lan
lmld||||Malakhel
lmle||||Manambu
lmlf||||Mal
lmlh||||Mape
lmli||||Malimpung
lmlj||||Miltu
lmlk||||Ilwana|Kiwilwana
lmll||||Malua Bay
lmlm||||Mulam
lmln||||Malango
lmlo||||Mlomp
lmlp||||Bargam
lmlq|||man|Western Maninkakan
lmlr||||Vame
lmls||||Masalit
lmlu||||To'abaita
lmlv||||Motlav|Mwotlap
lmlw||||Moloko
lmlx||||Malfaxal|Naha'ai
lmlz||||Malaynon
lmma||||Mama
lmmb||||Momina
lmmc||||Michoacán Mazahua
lmmd||||Maonan
lmme||||Mae
lmmf||||Mundat
lmmg||||North Ambrym
lmmh||||Mehináku
lmmi||||Musar
lmmj||||Majhwar
lmmk||||Mukha-Dora
lmml||||Man Met
lmmm||||Maii
lmmn||||Mamanwa
lmmo||||Mangga Buang
lmmp||||Siawi
lmmq||||Musak
lmmr|||hmn|Western Xiangxi Miao
lmmt||||Malalamai
lmmu||||Mmaala
lmmv||||Miriti
lmmw||||Emae
lmmx||||Madak
lmmy||||Migaama
lmmz||||Mabaale
lmn||||Mongolian
lmna||||Mbula
lmnb||||Muna
lmnc||||Manchu
lmnd||||Mondé
lmne||||Naba
lmnf||||Mundani
lmng||||Eastern Mnong
lmnh||||Mono (Democratic Republic of Congo)
lmni||||Manipuri
lmnj||||Munji
lmnk|||man|Mandinka
lmnl||||Tiale
lmnm||||Mapena
lmnn||||Southern Mnong
lmno||||Manobo languages
lmnp|||zh|Min Bei Chinese
lmnq||||Minriq
lmnr||||Mono (USA)
lmns||||Mansi
lmnt||||Maykulan
lmnu||||Mer
lmnv||||Rennell-Bellona
lmnw||||Mon
lmnx||||Manikion
lmny||||Manyawa
lmnz||||Moni
lmo|ro|Latn||Moldavian|Moldovan
lmoa||||Mwan
lmoc||||Mocoví
lmod||||Mobilian
lmoe||||Innu|Montagnais
lmof||||Mohegan-Montauk-Narragansett
lmog||||Mongondow
lmoh||||Mohawk
lmoi||||Mboi
lmoj||||Monzombo
lmok||||Morori
lmom||||Mangue
lmoo||||Monom
lmop||||Mopán Maya
lmoq||||Mor (Bomberai Peninsula)
lmor||||Moro
lmos||||Mossi
lmot||||Barí
lmou||||Mogum
lmov||||Mohave
lmow||||Moi (Congo)
lmox||||Molima
lmoy||||Shekkacho
lmoz||||Mukulu|Gergiko
lmpa||||Mpoto
lmpb||||Malak Malak|Mullukmulluk
lmpc||||Mangarrayi
lmpd||||Machinere
lmpe||||Majang
lmpg||||Marba
lmph||||Maung
lmpi||||Mpade
lmpj||||Martu Wangka|Wangkajunga
lmpk||||Mbara (Chad)
lmpl||||Middle Watut
lmpm||||Yosondúa Mixtec
lmpn||||Mindiri
lmpo||||Miu
lmpp||||Migabac
lmpq||||Matís
lmpr||||Vangunu
lmps||||Dadibi
lmpt||||Mian
lmpu||||Makuráp
lmpv||||Mungkip
lmpw||||Mapidian
lmpx||||Misima-Panaeati
lmpy||||Mapia
lmpz||||Mpi
lmqa||||Maba (Indonesia)
lmqb||||Mbuko
lmqc||||Mangole
lmqe||||Matepi
lmqf||||Momuna
lmqg|||ms|Kota Bangun Kutai Malay
lmqh||||Tlazoyaltepec Mixtec
lmqi||||Mariri
lmqj||||Mamasa
lmqk||||Rajah Kabunsuwan Manobo
lmql||||Mbelime
lmqm||||South Marquesan
lmqn||||Moronene
lmqo||||Modole
lmqp||||Manipa
lmqq||||Minokok
lmqr||||Mander
lmqs||||West Makian
lmqt||||Mok
lmqu||||Mandari
lmqv||||Mosimo
lmqw||||Murupi
lmqx||||Mamuju
lmqy||||Manggarai
lmqz||||Pano
lmr||Deva||Marathi
lmra||||Mlabri
lmrb||||Marino
lmrc||||Maricopa
lmrd||||Western Magar
lmre||||Martha's Vineyard Sign Language
lmrf||||Elseng
lmrg||||Mising
lmrh||||Mara Chin
lmrj|||chm|Western Mari
lmrk||||Hmwaveke
lmrl||||Mortlockese
lmrm||||Merlav|Mwerlap
lmrn||||Cheke Holo
lmro||||Mru
lmrp||||Morouas
lmrq||||North Marquesan
lmrr||||Maria (India)
lmrs||||Maragus
lmrt||||Marghi Central
lmru||||Mono (Cameroon)
lmrv||||Mangareva
lmrw||||Maranao
lmrx||||Maremgi|Dineor
lmry||||Mandaya
lmrz||||Marind
lms||Latn||Malay|Malay (macrolanguage)
lmsb||||Masbatenyo
lmsc|||man|Sankaran Maninka
lmsd||||Yucatec Maya Sign Language
lmse||||Musey
lmsf||||Mekwei
lmsg||||Moraid
lmsh|||mg|Masikoro Malagasy
lmsi|||ms|Sabah Malay
lmsj||||Ma (Democratic Republic of Congo)
lmsk||||Mansaka
lmsl||||Molof|Poule
lmsm||||Agusan Manobo
lmsn||||Vurës
lmso||||Mombum
lmsp||||Maritsauá
lmsq||||Caac
lmsr||||Mongolian Sign Language
lmss||||West Masela
lmst|mry|||Cataelano Mandaya
lmsu||||Musom
lmsv||||Maslam
lmsw||||Mansoanka
lmsx||||Moresada
lmsy||||Aruamu
lmsz||||Momare
lmt||Latn||Maltese
lmta||||Cotabato Manobo
lmtb||||Anyin Morofo
lmtc||||Munit
lmtd||||Mualang
lmte||||Mono (Solomon Islands)
lmtf||||Murik (Papua New Guinea)
lmtg||||Una
lmth||||Munggui
lmti||||Maiwa (Papua New Guinea)
lmtj||||Moskona
lmtk||||Mbe'
lmtl||||Montol
lmtm||||Mator
lmtn||||Matagalpa
lmto||||Totontepec Mixe
lmtp||||Wichí Lhamtés Nocten
lmtq||||Muong
lmtr|||mwr|Mewari
lmts||||Yora
lmtt||||Mota
lmtu||||Tututepec Mixtec
lmtv||||Asaro'o
lmtw||||Southern Binukidnon
lmtx||||Tidaá Mixtec
lmty||||Nabi
lmua||||Mundang
lmub||||Mubi
lmuc||||Ajumbu
lmud||||Mednyj Aleut
lmue||||Media Lengua
lmug||||Musgu
lmuh||||Mündü
lmui|||ms|Musi
lmuj||||Mabire
lmuk||||Mugom
lmul||||Multiple languages
lmum||||Maiwala
lmun||||Munda languages
lmuo||||Nyong
lmup|||raj|Malvi
lmuq|||hmn|Eastern Xiangxi Miao
lmur||||Murle
lmus||||Creek
lmut||||Western Muria
lmuu||||Yaaku
lmuv||||Muthuvan
lmux||||Bo-Ung
lmuy||||Muyang
lmuz||||Mursi
lmva||||Manam
lmvb||||Mattole
lmvd||||Mamboru
lmve|||mwr|Marwari (Pakistan)
lmvf|||mn|Peripheral Mongolian
lmvg||||Yucuañe Mixtec
lmvh||||Mulgi
lmvi||||Miyako
lmvk||||Mekmek
lmvl||||Mbara (Australia)
lmvm||||Muya
lmvn||||Minaveha
lmvo||||Marovo
lmvp||||Duri
lmvq||||Moere
lmvr||||Marau
lmvs||||Massep
lmvt||||Mpotovoro
lmvu||||Marfa
lmvv||||Tagal Murut
lmvw||||Machinga
lmvx||||Meoswar
lmvy||||Indus Kohistani
lmvz||||Mesqan
lmwa||||Mwatebu
lmwb||||Juwal
lmwc||||Are
lmwd||||Mudbura
lmwe||||Mwera (Chimwera)
lmwf||||Murrinh-Patha
lmwg||||Aiklep
lmwh||||Mouk-Aria
lmwi||||Labo|Ninde
lmwj|vaj|||Maligo
lmwk|||man|Kita Maninkakan
lmwl||||Mirandese
lmwm||||Sar
lmwn||||Nyamwanga
lmwo||||Central Maewo
lmwp||||Kala Lagaw Ya
lmwq||||Mün Chin
lmwr||||Marwari
lmws||||Mwimbi-Muthambi
lmwt||||Moken
lmwu||||Mittu
lmwv||||Mentawai
lmww|||hmn|Hmong Daw
lmwx||||Mediak
lmwy||||Mosiro
lmwz||||Moingi
lmxa||||Northwest Oaxaca Mixtec
lmxb||||Tezoatlán Mixtec
lmxc||||Manyika
lmxd||||Modang
lmxe||||Mele-Fila
lmxf||||Malgbe
lmxg||||Mbangala
lmxh||||Mvuba
lmxi||||Mozarabic
lmxj||||Miju-Mishmi|Geman Deng
lmxk||||Monumbo
lmxl||||Maxi Gbe
lmxm||||Meramera
lmxn||||Moi (Indonesia)
lmxo||||Mbowe
lmxp||||Tlahuitoltepec Mixe
lmxq||||Juquila Mixe
lmxr||||Murik (Malaysia)
lmxs||||Huitepec Mixtec
lmxt||||Jamiltepec Mixtec
lmxu||||Mada (Cameroon)
lmxv||||Metlatónoc Mixtec
lmxw||||Namo
lmxx||||Mahou|Mawukakan
lmxy||||Southeastern Nochixtlán Mixtec
lmxz||||Central Masela
lmy||Mymr||Burmese
lmyb||||Mbay
lmyc||||Mayeka
lmyd|aog|||Maramba
lmye||||Myene
lmyf||||Bambassi
lmyg||||Manta
lmyh||||Makah
lmyi||||Mina (India)
lmyj||||Mangayat
lmyk||||Mamara Senoufo
lmyl||||Moma
lmym||||Me'en
lmyn||||Mayan languages
lmyo||||Anfillo
lmyp||||Pirahã
lmyq|||man|Forest Maninka
lmyr||||Muniche
lmys||||Mesmes
lmyt|mry|||Sangab Mandaya
lmyu||||Mundurukú
lmyv||||Erzya
lmyw||||Muyuw
lmyx||||Masaaba
lmyy||||Macuna
lmyz||||Classical Mandaic
lmza||||Santa María Zacatepec Mixtec
lmzb||||Tumzabt
lmzc||||Madagascar Sign Language
lmzd||||Malimba
lmze||||Morawa
lmzg||||Monastic Sign Language
lmzh||||Wichí Lhamtés Güisnay
lmzi||||Ixcatlán Mazatec
lmzj||||Manya
lmzk||||Nigeria Mambila
lmzl||||Mazatlán Mixe
lmzm||||Mumuye
lmzn||||Mazanderani
lmzo||||Matipuhy
lmzp||||Movima
lmzq||||Mori Atas
lmzr||||Marúbo
lmzs||||Macanese
lmzt||||Mintil
lmzu||||Inapang
lmzv||||Manza
lmzw||||Deg
lmzx||||Mawayana
lmzy||||Mozambican Sign Language
lmzz||||Maiadomu
lna||Latn||Nauru
lnaa||||Namla
lnab||||Southern Nambikuára
lnac||||Narak
lnad|xny|||Nijadali
lnae||||Naka'ela
lnaf||||Nabak
lnag||||Naga Pidgin
lnah||||Nahuatl languages
lnai||||North American Indian languages
lnaj||||Nalu
lnak||||Nakanai
lnal||||Nalik
lnam||||Ngan'gityemerri
lnan|||zh|Min Nan Chinese
lnao||||Naaba
lnap||||Neapolitan
lnaq||||Khoekhoe|Nama (Namibia)
lnar||||Iguta
lnas||||Naasioi
lnat||||Ca̱hungwa̱rya̱|Hungworo
lnaw||||Nawuri
lnax||||Nakwi
lnay||||Ngarrindjeri
lnaz||||Coatepec Nahuatl
lnb||Latn|no|Norwegian Bokmål|bokmål
lnba||||Nyemba
lnbb||||Ndoe
lnbc||||Chang Naga
lnbd||||Ngbinda
lnbe||||Konyak Naga
lnbf||||Naxi
lnbg||||Nagarchal
lnbh||||Ngamo
lnbi||||Mao Naga
lnbj||||Ngarinyman
lnbk||||Nake
lnbm||||Ngbaka Ma'bo
lnbn||||Kuri
lnbo||||Nkukoli
lnbp||||Nnam
lnbq||||Nggem
lnbr||||Numana
lnbs||||Namibian Sign Language
lnbt||||Na
lnbu||||Rongmei Naga
lnbv||||Ngamambo
lnbw||||Southern Ngbandi
lnbx||||Ngura
lnby||||Ningera
lnca||||Iyo
lncb||||Central Nicobarese
lncc||||Ponam
lncd||||Nachering
lnce||||Yale
lncf||||Notsi
lncg||||Nisga'a
lnch||||Central Huasteca Nahuatl
lnci||||Classical Nahuatl
lncj||||Northern Puebla Nahuatl
lnck||||Na-kara
lncl||||Michoacán Nahuatl
lncm||||Nambo
lncn||||Nauna
lnco||||Sibe
lncp|kdz|||Ndaktup
lncq||||Northern Katang
lncr||||Ncane
lncs||||Nicaraguan Sign Language
lnct||||Chothe Naga
lncu||||Chumburung
lncx||||Central Puebla Nahuatl
lncz||||Natchez
lnd||Latn||North Ndebele
lnda||||Ndasa
lndb||||Kenswei Nsei
lndc||||Ndau
lndd||||Nde-Nsele-Nta
lndf||||Nadruvian
lndg||||Ndengereko
lndh||||Ndali
lndi||||Samba Leko
lndj||||Ndamba
lndk||||Ndaka
lndl||||Ndolo
lndm||||Ndam
lndn||||Ngundi
lndp||||Ndo
lndq||||Ndombe
lndr||||Ndoola
lnds||Latn||Low German|Low Saxon
lndt||||Ndunga
lndu||||Dugun
lndv||||Ndut
lndw||||Ndobo
lndx||||Nduga
lndy||||Lutos
lndz||||Ndogo
lne||Deva||Nepali|Nepali (macrolanguage)
lnea||||Eastern Ngad'a
lneb||||Toura (Côte d'Ivoire)
lnec||||Nedebang
lned||||Nde-Gbite
lnee||||Nêlêmwa-Nixumwak
lnef||||Nefamese
lneg||||Negidal
lneh||||Nyenkha
lnei||||Neo-Hittite
lnej||||Neko
lnek||||Neku
lnem||||Nemi
lnen||||Nengone
lneo||||Ná-Meo
lneq||||North Central Mixe
lner||||Yahadian
lnes||||Bhoti Kinnauri
lnet||||Nete
lneu||||Neo
lnev||||Nyaheun
lnew||||Newari|Nepal Bhasa
lnex||||Neme
lney||||Neyo
lnez||||Nez Perce
lnfa||||Dhao
lnfd||||Ahwai
lnfl||||Ayiwo|Äiwoo
lnfr||||Nafaanra
lnfu||||Mfumte
lng||||Ndonga
lnga||||Ngbaka
lngb||||Northern Ngbandi
lngc||||Ngombe (Democratic Republic of Congo)
lngd||||Ngando (Central African Republic)
lnge||||Ngemba
lngf||||Trans-New Guinea languages
lngg||||Ngbaka Manza
lngh||||Nǁng
lngi||||Ngizim
lngj||||Ngie
lngk||||Dalabon
lngl||||Lomwe
lngm||||Ngatik Men's Creole
lngn||||Ngwo
lngo||||Ngoni
lngp||||Ngulu
lngq||||Ngurimi|Ngoreme
lngr||||Engdewu
lngs||||Gvoko
lngt||||Kriang|Ngeq
lngu||||Guerrero Nahuatl
lngv||||Nagumi
lngw||||Ngwaba
lngx||||Nggwahyi
lngy||||Tibea
lngz||||Ngungwel
lnha||||Nhanda
lnhb||||Beng
lnhc||||Tabasco Nahuatl
lnhd|||gn|Chiripá|Ava Guaraní
lnhe||||Eastern Huasteca Nahuatl
lnhf||||Nhuwala
lnhg||||Tetelcingo Nahuatl
lnhh||||Nahari
lnhi||||Zacatlán-Ahuacatlán-Tepetzintla Nahuatl
lnhk||||Isthmus-Cosoleacaque Nahuatl
lnhm||||Morelos Nahuatl
lnhn||||Central Nahuatl
lnho||||Takuu
lnhp||||Isthmus-Pajapan Nahuatl
lnhq||||Huaxcaleca Nahuatl
lnhr||||Naro
lnht||||Ometepec Nahuatl
lnhu||||Noone
lnhv||||Temascaltepec Nahuatl
lnhw||||Western Huasteca Nahuatl
lnhx||||Isthmus-Mecayapan Nahuatl
lnhy||||Northern Oaxaca Nahuatl
lnhz||||Santa María La Alta Nahuatl
lnia||||Nias
lnib||||Nakame
lnic||||Niger-Kordofanian languages
lnid||||Ngandi
lnie||||Niellim
lnif||||Nek
lnig||||Ngalakgan
lnih||||Nyiha (Tanzania)
lnii||||Nii
lnij||||Ngaju
lnik||||Southern Nicobarese
lnil||||Nila
lnim||||Nilamba
lnin||||Ninzo
lnio||||Nganasan
lniq|||kln|Nandi
lnir||||Nimboran
lnis||||Nimi
lnit||||Southeastern Kolami
lniu||Latn||Niuean
lniv||||Gilyak
lniw||||Nimo
lnix||||Hema
lniy||||Ngiti
lniz||||Ningil
lnja||||Nzanyi
lnjb||||Nocte Naga
lnjd||||Ndonde Hamba
lnjh||||Lotha Naga
lnji||||Gudanji
lnjj||||Njen
lnjl||||Njalgulgule
lnjm||||Angami Naga
lnjn||||Liangmai Naga
lnjo||||Ao Naga
lnjr||||Njerep
lnjs||||Nisa
lnjt||||Ndyuka-Trio Pidgin
lnju||||Ngadjunmaya
lnjx||||Kunyi
lnjy||||Njyem
lnjz||||Nyishi
lnka||||Nkoya
lnkb||||Khoibu Naga
lnkc||||Nkongho
lnkd||||Koireng
lnke||||Duke
lnkf||||Inpui Naga
lnkg||||Nekgini
lnkh||||Khezha Naga
lnki||||Thangal Naga
lnkj||||Nakai
lnkk||||Nokuku
lnkm||||Namat
lnkn||||Nkangala
lnko||||Nkonya
lnkp||||Niuatoputapu
lnkq||||Nkami
lnkr||||Nukuoro
lnks||||North Asmat
lnkt||||Nyika (Tanzania)
lnku||||Bouna Kulango
lnkv||||Nyika (Malawi and Zambia)
lnkw||||Nkutu
lnkx||||Nkoroo
lnkz||||Nkari
lnl||Latn||Dutch|Flemish|Nederlands
lnla||||Ngombale
lnlc||||Nalca
lnle|||luy|East Nyala
lnlg||||Gela
lnli||||Grangali
lnlj||||Nyali
lnlk||||Ninia Yali
lnll||||Nihali
lnlm||||Mankiyali
lnln||||Durango Nahuatl
lnlo||||Ngul
lnlq||||Lao Naga
lnlr||||Ngarla
lnlu||||Nchumbulu
lnlv||||Orizaba Nahuatl
lnlw||||Walangama
lnlx||||Nahali
lnly||||Nyamal
lnlz||||Nalögo
lnma||||Maram Naga
lnmb||||Big Nambas|V'ënen Taut
lnmc||||Ngam
lnmd||||Ndumu
lnme||||Mzieme Naga
lnmf||||Tangkhul Naga (India)
lnmg||||Kwasio
lnmh||||Monsang Naga
lnmi||||Nyam
lnmj||||Ngombe (Central African Republic)
lnmk||||Namakura
lnml||||Ndemli
lnmm||||Manangba
lnmn||||ǃXóõ
lnmo||||Moyon Naga
lnmp||||Nimanbur
lnmq||||Nambya
lnmr||||Nimbari
lnms||||Letemboi
lnmt||||Namonuito
lnmu||||Northeast Maidu
lnmv||||Ngamini
lnmw||||Nimoa|Rifao
lnmx||||Nama (Papua New Guinea)
lnmy||||Namuyi
lnmz||||Nawdm
lnn||Latn|no|Norwegian Nynorsk|nynorsk
lnna||||Nyangumarta
lnnb||||Nande
lnnc||||Nancere
lnnd||||West Ambae
lnne||||Ngandyera
lnnf||||Ngaing
lnng||||Maring Naga
lnnh||||Ngiemboon
lnni||||North Nuaulu
lnnj||||Nyangatom
lnnk||||Nankina
lnnl||||Northern Rengma Naga
lnnm||||Namia
lnnn||||Ngete
lnnp||||Wancho Naga
lnnq||||Ngindo
lnnr||||Narungga
lnns|nbr|||Ningye
lnnt||||Nanticoke
lnnu||||Dwang
lnnv||||Nugunu (Australia)
lnnw||||Southern Nuni
lnnx|ngv|||Ngong
lnny||||Nyangga
lnnz||||Nda'nda'
lno||Latn||Norwegian|norsk
lnoa||||Woun Meu
lnoc||||Nuk
lnod||||Northern Thai
lnoe||||Nimadi
lnof||||Nomane
lnog||||Nogai
lnoh||||Nomu
lnoi||||Noiri
lnoj||||Nonuya
lnok||||Nooksack
lnol||||Nomlaki
lnom|cbr|||Nocamán
lnon||||Old Norse
lnoo||||Nootka
lnop||||Numanggang
lnoq||||Ngongo
lnos||||Eastern Nisu
lnot||||Nomatsiguenga
lnou||||Ewage-Notu
lnov||||Novial
lnow||||Nyambo
lnoy||||Noy
lnoz||||Nayi
lnpa||||Nar Phu
lnpb||||Nupbikha
lnpg||||Ponyo-Gongwang Naga
lnph||||Phom Naga
lnpi|||ne|Nepali|Nepali (individual language)
lnpl||||Southeastern Puebla Nahuatl
lnpn||||Mondropolon
lnpo||||Pochuri Naga
lnps||||Nipsan
lnpu||||Puimei Naga
lnpx||||Noipx
lnpy||||Napu
lnqg||||Southern Nago
lnqk||||Kura Ede Nago
lnql||||Ngendelengo
lnqm||||Ndom
lnqn||||Nen
lnqo||Nkoo||N'Ko|N’Ko
lnqq||||Kyan-Karyaw Naga
lnqt||||Nteng
lnqy||||Akyaung Ari Naga
lnr||Latn||South Ndebele
lnra||||Ngom
lnrb||||Nara
lnrc||||Noric
lnre||||Southern Rengma Naga
lnrf||||Jèrriais|Guernésiais|Sercquiais
lnrg||||Narango
lnri||||Chokri Naga
lnrk||||Ngarla
lnrl||||Ngarluma
lnrm||||Narom
lnrn||||Norn
lnrp||||North Picene
lnrr||||Norra|Nora
lnrt||||Northern Kalapuya
lnru||||Narua
lnrx||||Ngurmbur
lnrz||||Lala
lnsa||||Sangtam Naga
lnsb||||Lower Nossob
lnsc||||Nshi
lnsd||||Southern Nisu
lnse||||Nsenga
lnsf||||Northwestern Nisu
lnsg||||Ngasa
lnsh||||Ngoshie
lnsi||||Nigerian Sign Language
lnsk||||Naskapi
lnsl||||Norwegian Sign Language
lnsm||||Sumi Naga
lnsn||||Nehan
lnso||Latn||Pedi|Northern Sotho|Sepedi
lnsp||||Nepalese Sign Language
lnsq||||Northern Sierra Miwok
lnsr||||Maritime Sign Language
lnss||||Nali
lnst||||Tase Naga
lnsu||||Sierra Negra Nahuatl
lnsv||||Southwestern Nisu
lnsw||||Navut
lnsx||||Nsongo
lnsy||||Nasal
lnsz||||Nisenan
lntd||||Northern Tidung
lnte||||Nathembo
lntg||||Ngantangarra
lnti||||Natioro
lntj||||Ngaanyatjarra
lntk||||Ikoma-Nata-Isenye
lntm||||Nateni
lnto||||Ntomba
lntp||||Northern Tepehuan
lntr||||Delo
lnts|pij|||Natagaimas
lntu||||Natügu
lntw||||Nottoway
lntx||||Tangkhul Naga (Myanmar)
lnty||||Mantsi
lntz||||Natanzi
lnua||||Yuanga
lnub||||Nubian languages
lnuc||||Nukuini
lnud||||Ngala
lnue||||Ngundu
lnuf||||Nusu
lnug||||Nungali
lnuh||||Ndunda
lnui||||Ngumbi
lnuj||||Nyole
lnuk||||Nuu-chah-nulth|Nuuchahnulth
lnul||||Nusa Laut
lnum||||Niuafo'ou
lnun||||Anong
lnuo||||Nguôn
lnup||||Nupe-Nupe-Tako
lnuq||||Nukumanu
lnur||||Nukuria
lnus||||Nuer
lnut||||Nung (Viet Nam)
lnuu||||Ngbundu
lnuv||||Northern Nuni
lnuw||||Nguluwan
lnux||||Mehek
lnuy||||Nunggubuyu
lnuz||||Tlamacazapa Nahuatl
lnv||||Navajo|Navaho
lnvh||||Nasarian
lnvm||||Namiae
lnvo||||Nyokon
lnwa||||Nawathinehena
lnwb||||Nyabwa
lnwc||||Classical Newari|Classical Nepal Bhasa|Old Newari
lnwe||||Ngwe
lnwg||||Ngayawung
lnwi||||Southwest Tanna
lnwm||||Nyamusa-Molo
lnwo||||Nauo
lnwr||||Nawaru
lnww||||Ndwewe
lnwx||||Middle Newar
lnwy||||Nottoway-Meherrin
lnxa||||Nauete
lnxd||||Ngando (Democratic Republic of Congo)
lnxe||||Nage
lnxg||||Ngad'a
lnxi||||Nindi
lnxk||||Koki Naga
lnxl||||South Nuaulu
lnxm||||Numidian
lnxn||||Ngawun
lnxo||||Ndambomo
lnxq||||Naxi
lnxr||||Ninggerum
lnxu|bpp|||Narau
lnxx||||Nafri
lny||Latn||Nyanja|Chewa|Chichewa
lnyb||||Nyangbo
lnyc||||Nyanga-li
lnyd|||luy|Nyore|Olunyole
lnye||||Nyengo
lnyf||||Giryama|Kigiryama
lnyg||||Nyindu
lnyh||||Nyikina
lnyi||||Ama (Sudan)
lnyj||||Nyanga
lnyk||||Nyaneka
lnyl||||Nyeu
lnym||||Nyamwezi
lnyn||||Nyankole
lnyo||||Nyoro
lnyp||||Nyang'i
lnyq||||Nayini
lnyr||||Nyiha (Malawi)
lnys||||Nyungar
lnyt||||Nyawaygi
lnyu||||Nyungwe
lnyv||||Nyulnyul
lnyw||||Nyaw
lnyx||||Nganyaywana
lnyy||||Nyakyusa-Ngonde
lnza||||Tigon Mbembe
lnzb||||Njebi
lnzd||||Nzadi
lnzi||||Nzima
lnzk||||Nzakara
lnzm||||Zeme Naga
lnzr||||Dir-Nyamzak-Mbarimi
lnzs||||New Zealand Sign Language
lnzu||||Teke-Nzikou
lnzy||||Nzakambay
lnzz||||Nanga Dama Dogon
loaa||||Orok
loac||||Oroch
loar||||Old Aramaic|Ancient Aramaic|Old Aramaic (up to 700 BCE)|Ancient Aramaic (up to 700 BCE)
loav||||Old Avar
lobi||||Obispeño
lobk|||bnc|Southern Bontok
lobl||||Oblo
lobm||||Moabite
lobo||||Obo Manobo
lobr||||Old Burmese
lobt||||Old Breton
lobu||||Obulom
loc||||Occitan|Occitan (post 1500)
loca||||Ocaina
loch||||Old Chinese
locm||||Old Cham
loco||||Old Cornish
locu||||Atzingo Matlatzinca
loda||||Odut
lodk||||Od
lodt||||Old Dutch
lodu||||Odual
lofo||||Ofo
lofs||||Old Frisian
lofu||||Efutop
logb||||Ogbia
logc||||Ogbah
loge||||Old Georgian
logg||||Ogbogolo
logo||||Khana
logu||||Ogbronuagum
loht||||Old Hittite
lohu||||Old Hungarian
loia||||Oirata
loie||||Okolie
loin||||Inebu One
loj||||Ojibwa
lojb|||oj|Northwestern Ojibwa
lojc|||oj|Central Ojibwa
lojg|||oj|Eastern Ojibwa
lojp||||Old Japanese
lojs|||oj|Severn Ojibwa
lojv||||Ontong Java
lojw|||oj|Western Ojibwa
loka||||Okanagan
lokb||||Okobo
lokc||||Kobo
lokd||||Okodia
loke||||Okpe (Southwestern Edo)
lokg||||Koko Babangk
lokh||||Koresh-e Rostam
loki|||kln|Okiek
lokj||||Oko-Juwoi
lokk||||Kwamtim One
lokl||||Old Kentish Sign Language
lokm||||Middle Korean|Middle Korean (10th-16th cent.)
lokn||||Oki-No-Erabu
loko||||Old Korean|Old Korean (3rd-9th cent.)
lokr||||Kirike
loks||||Oko-Eni-Osayen
loku||||Oku
lokv||||Orokaiva
lokx||||Okpe (Northwestern Edo)
lokz||||Old Khmer
lola||||Walungge
lold||||Mochi
lole||||Olekha
lolk||||Olkol
lolm||||Oloma
lolo||||Livvi
lolr||||Olrat
lolt||||Old Lithuanian
lolu||||Kuvale
lom||Latn||Oromo
loma||||Omaha-Ponca
lomb||||East Ambae
lomc||||Mochica
lome||||Omejes
lomg||||Omagua
lomi||||Omi
lomk||||Omok
loml||||Ombo
lomn||||Minoan
lomo||||Utarmbung
lomp||||Old Manipuri
lomq||||Oto-Manguean languages
lomr||||Old Marathi
lomt||||Omotik
lomu||||Omurano
lomv||||Omotic languages
lomw||||South Tairora
lomx||||Old Mon
lomy||||Old Malay
lona||||Ona
lonb||||Lingao
lone||||Oneida
long||||Olo
loni||||Onin
lonj||||Onjob
lonk||||Kabore One
lonn||||Onobasulu
lono||||Onondaga
lonp||||Sartang
lonr||||Northern One
lons||||Ono
lont||||Ontenu
lonu||||Unua
lonw||||Old Nubian
lonx||||Onin Based Pidgin
lood||||Tohono O'odham
loog||||Ong
loon||||Önge
loor||||Oorlams
loos||||Old Ossetic
lopa||||Okpamheri
lopk||||Kopkaka
lopm||||Oksapmin
lopo||||Opao
lopt||||Opata
lopy||||Ofayé
lor||Orya||Oriya|Odia|Oriya (macrolanguage)|Odia (macrolanguage)
lora||||Oroha
lorc|||om|Orma
lore||||Orejón
lorg||||Oring
lorh||||Oroqen
lorn|||ms|Orang Kanaq
loro||||Orokolo
lorr||||Oruma
lors|||ms|Orang Seletar
lort||||Adivasi Oriya
loru||||Ormuri
lorv||||Old Russian
lorw||||Oro Win
lorx||||Oro
lory|||or|Odia|Oriya|Odia (individual language)|Oriya (individual language)
lorz||||Ormu
los||||Ossetian|Ossetic
losa||||Osage
losc||||Oscan
losi||||Osing
losn||||Old Sundanese
loso||||Ososo
losp||||Old Spanish
lost||||Osatu
losu||||Southern One
losx||||Old Saxon
lota||||Ottoman Turkish|Ottoman Turkish (1500-1928)
lotb||||Old Tibetan
lotd||||Ot Danum
lote||||Mezquital Otomi
loti||||Oti
lotk||||Old Turkish
lotl||||Tilapa Otomi
lotm||||Eastern Highland Otomi
lotn||||Tenango Otomi
loto||||Otomian languages
lotq||||Querétaro Otomi
lotr||||Otoro
lots||||Estado de México Otomi
lott||||Temoaya Otomi
lotu||||Otuke
lotw|||oj|Ottawa
lotx||||Texcatepec Otomi
loty||||Old Tamil
lotz||||Ixtenco Otomi
loua||||Tagargrent
loub||||Glio-Oubi
loue||||Oune
loui||||Old Uighur
loum||||Ouma
loun|vaj|||ǃOǃung
lovd||||Elfdalian|Övdalian
lowi||||Owiniga
lowl||||Old Welsh
loyb||||Oy
loyd||||Oyda
loym||||Wayampi
loyy||||Oya'oya
lozm||||Koonzime
lpa||Guru||Punjabi|Panjabi
lpaa||||Papuan languages
lpab||||Parecís
lpac||||Pacoh
lpad||||Paumarí
lpae||||Pagibete
lpaf||||Paranawát
lpag||||Pangasinan
lpah||||Tenharim
lpai||||Pe
lpak||||Parakanã
lpal||||Pahlavi
lpam||||Pampanga|Kapampangan
lpao||||Northern Paiute
lpap||||Papiamento
lpaq||||Parya
lpar||||Panamint|Timbisha
lpas||||Papasena
lpat|kxr|||Papitalai
lpau||||Palauan
lpav||||Pakaásnovos
lpaw||||Pawnee
lpax||||Pankararé
lpay||||Pech
lpaz||||Pankararú
lpbb||||Páez
lpbc||||Patamona
lpbe||||Mezontla Popoloca
lpbf||||Coyotepec Popoloca
lpbg||||Paraujano
lpbh||||E'ñapa Woromaipu
lpbi||||Parkwa
lpbl||||Mak (Nigeria)
lpbm||||Puebla Mazatec
lpbn||||Kpasam
lpbo||||Papel
lpbp||||Badyara
lpbr||||Pangwa
lpbs||||Central Pame
lpbt|||ps|Southern Pashto
lpbu|||ps|Northern Pashto
lpbv||||Pnar
lpby||||Pyu (Papua New Guinea)
lpbz||||Palu
lpca||||Santa Inés Ahuatempan Popoloca
lpcb||||Pear
lpcc||||Bouyei
lpcd||||Picard
lpce||||Ruching Palaung
lpcf||||Paliyan
lpcg||||Paniya
lpch||||Pardhan
lpci||||Duruwa
lpcj||||Parenga
lpck||||Paite Chin
lpcl||||Pardhi
lpcm||||Nigerian Pidgin
lpcn||||Piti
lpcp||||Pacahuara
lpcr|adx|||Panang
lpcw||||Pyapun
lpda||||Anam
lpdc||||Pennsylvania German
lpdi||||Pa Di
lpdn||||Podena|Fedan
lpdo||||Padoe
lpdt||||Plautdietsch
lpdu||||Kayan
lpea||||Peranakan Indonesian
lpeb||||Eastern Pomo
lped||||Mala (Papua New Guinea)
lpee||||Taje
lpef||||Northeastern Pomo
lpeg||||Pengo
lpeh||||Bonan
lpei||||Chichimeca-Jonaz
lpej||||Northern Pomo
lpek||||Penchal
lpel|||ms|Pekal
lpem||||Phende
lpeo||||Old Persian|Old Persian (ca. 600-400 B.C.)
lpep||||Kunja
lpeq||||Southern Pomo
lpes|||fa|Iranian Persian
lpev||||Pémono
lpex||||Petats
lpey||||Petjo
lpez||||Eastern Penan
lpfa||||Pááfang
lpfe||||Pere
lpfl||||Pfaelzisch
lpga|||ar|Sudanese Creole Arabic
lpgd||||Gāndhārī
lpgg||||Pangwali
lpgi||||Pagi
lpgk||||Rerep
lpgl||||Primitive Irish
lpgn||||Paelignian
lpgs||||Pangseng
lpgu||||Pagu
lpgy||||Pongyong
lpgz||||Papua New Guinean Sign Language
lpha||||Pa-Hng
lphd||||Phudagi
lphg||||Phuong
lphh||||Phukha
lphi||||Philippine languages
lphj||||Pahari
lphk||||Phake
lphl||||Phalura|Palula
lphm||||Phimbi
lphn||||Phoenician
lpho||||Phunoi
lphq||||Phana'
lphr|||lah|Pahari-Potwari
lpht||||Phu Thai
lphu||||Phuan
lphv||||Pahlavani
lphw||||Phangduwali
lpi||||Pali
lpia||||Pima Bajo
lpib||||Yine
lpic||||Pinji
lpid||||Piaroa
lpie||||Piro
lpif||||Pingelapese
lpig||||Pisabo
lpih||||Pitcairn-Norfolk
lpii||||Pini
lpij||||Pijao
lpil||||Yom
lpim||||Powhatan
lpin||||Piame
lpio||||Piapoco
lpip||||Pero
lpir||||Piratapuyo
lpis||||Pijin
lpit||||Pitta Pitta
lpiu||||Pintupi-Luritja
lpiv||||Pileni|Vaeakau-Taumako
lpiw||||Pimbwe
lpix||||Piu
lpiy||||Piya-Kwonci
lpiz||||Pije
lpjt||||Pitjantjatjara
lpka||||Ardhamāgadhī Prākrit
lpkb||||Pokomo|Kipfokomo
lpkc||||Paekche
lpkg||||Pak-Tong
lpkh||||Pankhu
lpkn||||Pakanha
lpko|||kln|Pökoot
lpkp||||Pukapuka
lpkr||||Attapady Kurumba
lpks||||Pakistan Sign Language
lpkt||||Maleng
lpku||||Paku
lpl||Latn||Polish|polski
lpla||||Miani
lplb||||Polonombauk
lplc||||Central Palawano
lpld||||Polari
lple||||Palu'e
lplf||||Central Malayo-Polynesian languages
lplg||||Pilagá
lplh||||Paulohi
lplj||||Polci
lplk||||Kohistani Shina
lpll||||Shwe Palaung
lpln||||Palenquero
lplo||||Oluta Popoluca
lplp||||Palpa
lplq||||Palaic
lplr||||Palaka Senoufo
lpls||||San Marcos Tlacoyalco Popoloca|San Marcos Tlalcoyalco Popoloca
lplt|||mg|Plateau Malagasy
lplu||||Palikúr
lplv||||Southwest Palawano
lplw||||Brooke's Point Palawano
lply||||Bolyu
lplz||||Paluan
lpma||||Paama
lpmb||||Pambia
lpmc|huw|||Palumata
lpmd||||Pallanganmiddang
lpme||||Pwaamei
lpmf||||Pamona
lpmh||||Māhārāṣṭri Prākrit
lpmi||||Northern Pumi
lpmj||||Southern Pumi
lpmk|crr|||Pamlico
lpml||||Lingua Franca
lpmm||||Pomo
lpmn||||Pam
lpmo||||Pom
lpmq||||Northern Pame
lpmr||||Paynamar
lpms||||Piemontese
lpmt||||Tuamotuan
lpmu|phr||lah|Mirpur Panjabi
lpmw||||Plains Miwok
lpmx||||Poumei Naga
lpmy||||Papuan Malay
lpmz||||Southern Pame
lpna||||Punan Bah-Biau
lpnb|||lah|Western Panjabi
lpnc||||Pannei
lpnd||||Mpinda
lpne||||Western Penan
lpng||||Pangu|Pongu
lpnh||||Penrhyn
lpni||||Aoheng
lpnj||||Pinjarup
lpnk||||Paunaka
lpnl||||Paleni
lpnm||||Punan Batu 1
lpnn||||Pinai-Hagahai
lpno||||Panobo
lpnp||||Pancana
lpnq||||Pana (Burkina Faso)
lpnr||||Panim
lpns||||Ponosakan
lpnt||||Pontic
lpnu||||Jiongnai Bunu
lpnv||||Pinigura
lpnw||||Banyjima|Panytyima
lpnx||||Phong-Kniang
lpny||||Pinyin
lpnz||||Pana (Central African Republic)
lpoc||||Poqomam
lpod||||Ponares
lpoe||||San Juan Atzingo Popoloca
lpof||||Poke
lpog||||Potiguára
lpoh||||Poqomchi'
lpoi||||Highland Popoluca
lpok||||Pokangá
lpom||||Southeastern Pomo
lpon||||Pohnpeian
lpoo||||Central Pomo
lpop||||Pwapwâ
lpoq||||Texistepec Popoluca
lpos||||Sayula Popoluca
lpot||||Potawatomi
lpov||||Upper Guinea Crioulo
lpow||||San Felipe Otlaltepec Popoloca
lpox||||Polabian
lpoy||||Pogolo
lpoz||||Malayo-Polynesian languages
lppa|bfy|||Pao
lppe||||Papi
lppi||||Paipai
lppk||||Uma
lppl||||Pipil|Nicarao
lppm||||Papuma
lppn||||Papapana
lppo||||Folopa
lppp||||Pelende
lppq||||Pei
lppr|lcq|||Piru
lpps||||San Luís Temalacayuca Popoloca
lppt||||Pare
lppu||||Papora
lpqa||||Pa'a
lpqe||||Eastern Malayo-Polynesian languages
lpqm||||Malecite-Passamaquoddy
lpqw||||Western Malayo-Polynesian languages
lpra||||Prakrit languages
lprb||||Lua'
lprc||||Parachi
lprd||||Parsi-Dari
lpre||||Principense
lprf||||Paranan
lprg||||Prussian
lprh||||Porohanon
lpri||||Paicî
lprk||||Parauk
lprl||||Peruvian Sign Language
lprm||||Kibiri
lprn||||Prasuni
lpro||||Old Provençal|Old Occitan|Old Provençal (to 1500)|Old Occitan (to 1500)
lprp|gu|||Parsi
lprq||||Ashéninka Perené
lprr||||Puri
lprs|||fa|Dari|Afghan Persian
lprt||||Phai
lpru||||Puragi
lprw||||Parawen
lprx||||Purik
lpry|prt|||Pray 3
lprz||||Providencia Sign Language
lps||Arab||Pashto|Pushto
lpsa||||Asue Awyu
lpsc||||Iranian Sign Language|Persian Sign Language
lpsd||||Plains Indian Sign Language
lpse|||ms|Central Malay
lpsg||||Penang Sign Language
lpsh||||Southwest Pashai|Southwest Pashayi
lpsi||||Southeast Pashai|Southeast Pashayi
lpsl||||Puerto Rican Sign Language
lpsm||||Pauserna
lpsn||||Panasuan
lpso||||Polish Sign Language
lpsp||||Philippine Sign Language
lpsq||||Pasi
lpsr||||Portuguese Sign Language
lpss||||Kaulong
lpst|||ps|Central Pashto
lpsu||||Sauraseni Prākrit
lpsw||||Port Sandwich
lpsy||||Piscataway
lpt||Latn||Portuguese|português
lpta||||Pai Tavytera
lpth||||Pataxó Hã-Ha-Hãe
lpti||||Pindiini|Wangkatha
lptn||||Patani
lpto||||Zo'é
lptp||||Patep
lptq||||Pattapu
lptr||||Piamatsina
lptt||||Enrekang
lptu||||Bambam
lptv||||Port Vato
lptw||||Pentlatch
lpty||||Pathiya
lpua||||Western Highland Purepecha
lpub||||Purum
lpuc||||Punan Merap
lpud||||Punan Aput
lpue||||Puelche
lpuf||||Punan Merah
lpug||||Phuie
lpui||||Puinave
lpuj||||Punan Tubu
lpuk||||Pu Ko
lpum||||Puma
lpuo||||Puoc
lpup||||Pulabu
lpuq||||Puquina
lpur||||Puruborá
lput||||Putoh
lpuu||||Punu
lpuw||||Puluwatese
lpux||||Puare
lpuy||||Purisimeño
lpuz|pub|||Purum Naga
lpwa||||Pawaia
lpwb||||Panawa
lpwg||||Gapapaiwa
lpwi||||Patwin
lpwm||||Molbog
lpwn||||Paiwan
lpwo||||Pwo Western Karen
lpwr||||Powari
lpww||||Pwo Northern Karen
lpxm||||Quetzaltepec Mixe
lpye||||Pye Krumen
lpym||||Fyam
lpyn||||Poyanáwa
lpys||||Paraguayan Sign Language|Lengua de Señas del Paraguay
lpyu||||Puyuma
lpyx||||Pyu (Myanmar)
lpyy||||Pyen
lpze||||Pesse
lpzh||||Pazeh
lpzn||||Jejara Naga|Para Naga
lqu||Latn||Quechua
lqua||||Quapaw
lqub|||qu|Huallaga Huánuco Quechua
lquc||||K'iche'|Quiché
lqud|||qu|Calderón Highland Quichua
lquf|||qu|Lambayeque Quechua
lqug|||qu|Chimborazo Highland Quichua
lquh|||qu|South Bolivian Quechua
lqui||||Quileute
lquk|||qu|Chachapoyas Quechua
lqul|||qu|North Bolivian Quechua
lqum||||Sipacapense
lqun||||Quinault
lqup|||qu|Southern Pastaza Quechua
lquq||||Quinqui
lqur|||qu|Yanahuanca Pasco Quechua
lqus|||qu|Santiago del Estero Quichua
lquv||||Sacapulteco
lquw|||qu|Tena Lowland Quichua
lqux|||qu|Yauyos Quechua
lquy|||qu|Ayacucho Quechua
lquz|||qu|Cusco Quechua
lqva|||qu|Ambo-Pasco Quechua
lqvc|||qu|Cajamarca Quechua
lqve|||qu|Eastern Apurímac Quechua
lqvh|||qu|Huamalíes-Dos de Mayo Huánuco Quechua
lqvi|||qu|Imbabura Highland Quichua
lqvj|||qu|Loja Highland Quichua
lqvl|||qu|Cajatambo North Lima Quechua
lqvm|||qu|Margos-Yarowilca-Lauricocha Quechua
lqvn|||qu|North Junín Quechua
lqvo|||qu|Napo Lowland Quechua
lqvp|||qu|Pacaraos Quechua
lqvs|||qu|San Martín Quechua
lqvw|||qu|Huaylla Wanca Quechua
lqvy||||Queyu
lqvz|||qu|Northern Pastaza Quichua
lqwa|||qu|Corongo Ancash Quechua
lqwc|||qu|Classical Quechua
lqwe||||Quechuan (family)
lqwh|||qu|Huaylas Ancash Quechua
lqwm||||Kuman (Russia)
lqws|||qu|Sihuas Ancash Quechua
lqwt||||Kwalhioqua-Tlatskanai
lqxa|||qu|Chiquián Ancash Quechua
lqxc|||qu|Chincha Quechua
lqxh|||qu|Panao Huánuco Quechua
lqxl|||qu|Salasaca Highland Quichua
lqxn|||qu|Northern Conchucos Ancash Quechua
lqxo|||qu|Southern Conchucos Ancash Quechua
lqxp|||qu|Puno Quechua
lqxq||||Qashqa'i
lqxr|||qu|Cañar Highland Quichua
lqxs||||Southern Qiang
lqxt|||qu|Santa Ana de Tusi Pasco Quechua
lqxu|||qu|Arequipa-La Unión Quechua
lqxw|||qu|Jauja Wanca Quechua
lqya||||Quenya
lqyp||||Quiripi
lraa||||Dungmali
lrab||||Camling
lrac||||Rasawa
lrad||||Rade
lraf||||Western Meohang
lrag|||luy|Logooli|Lulogooli
lrah||||Rabha
lrai||||Ramoaaina
lraj||||Rajasthani
lrak||||Tulu-Bohuai
lral||||Ralte
lram||||Canela
lran||||Riantana
lrao||||Rao
lrap||||Rapanui
lraq||||Saam
lrar||||Rarotongan|Cook Islands Maori
lras||||Tegali
lrat||||Razajerdi
lrau||||Raute
lrav||||Sampang
lraw||||Rawang
lrax||||Rang
lray||||Rapa
lraz||||Rahambuu
lrbb||||Rumai Palaung
lrbk|||bnc|Northern Bontok
lrbl|||bik|Miraya Bikol
lrbp||||Barababaraba
lrcf||||Réunion Creole French
lrdb||||Rudbari
lrea||||Rerau
lreb||||Rembong
lree||||Rejang Kayan
lreg||||Kara (Tanzania)
lrei||||Reli
lrej||||Rejang
lrel||||Rendille
lrem||||Remo
lren||||Rengao
lrer||||Rer Bare
lres||||Reshe
lret||||Retta
lrey||||Reyesano
lrga||||Roria
lrge||||Romano-Greek
lrgk||||Rangkas
lrgn||||Romagnol
lrgr||||Resígaro
lrgs||||Southern Roglai
lrgu||||Ringgou
lrhg||||Rohingya
lrhp||||Yahang
lria||||Riang (India)
lrib||||Bribri Sign Language
lrie||||Rien
lrif||||Tarifit
lril||||Riang Lang|Riang (Myanmar)
lrim||||Nyaturu
lrin||||Nungu
lrir||||Ribun
lrit||||Ritharrngu
lriu||||Riung
lrjg||||Rajong
lrji||||Raji
lrjs||||Rajbanshi
lrka||||Kraol
lrkb||||Rikbaktsa
lrkh||||Rakahanga-Manihiki
lrki||||Rakhine
lrkm||||Marka
lrkt||||Rangpuri|Kamta
lrkw||||Arakwal
lrm||Latn||Romansh
lrma||||Rama
lrmb||||Rembarrnga
lrmc|||rom|Carpathian Romani
lrmd||||Traveller Danish
lrme||||Angloromani
lrmf|||rom|Kalo Finnish Romani
lrmg||||Traveller Norwegian
lrmh||||Murkim
lrmi||||Lomavren
lrmk||||Romkun
lrml|||rom|Baltic Romani
lrmm||||Roma
lrmn|||rom|Balkan Romani
lrmo|||rom|Sinte Romani
lrmp||||Rempi
lrmq||||Caló
lrmr||||Caló
lrms||||Romanian Sign Language
lrmt||||Domari
lrmu||||Tavringer Romani
lrmv||||Romanova
lrmw|||rom|Welsh Romani
lrmx||||Romam
lrmy|||rom|Vlax Romani
lrmz||||Marma
lrn||Latn||Rundi
lrna||||Runa
lrnb||||Brunca Sign Language
lrnd||||Ruund
lrng||||Ronga
lrnl||||Ranglong
lrnn||||Roon
lrnp||||Rongpo
lrnr||||Nari Nari
lrnw||||Rungwa
lro||Latn||Romanian|Moldavian|Moldovan|română
lroa||||Romance languages
lrob||||Tae'
lroc||||Cacgia Roglai
lrod||||Rogo
lroe||||Ronji
lrof||||Rombo
lrog||||Northern Roglai
lrol||||Romblomanon
lrom||||Romany
lroo||||Rotokas
lrop||||Kriol
lror||||Rongga
lrou||||Runga
lrow||||Dela-Oenale
lrpn||||Repanbitip
lrpt||||Rapting
lrri||||Ririo
lrrm||||Moriori
lrro||||Waima
lrrt||||Arritinngithigh
lrsb||||Romano-Serbian
lrsi||||Rennellese Sign Language
lrsk||||Ruthenian|Rusnak
lrsl||||Russian Sign Language
lrsm||||Miriwoong Sign Language
lrsn||||Rwandan Sign Language
lrsw||||Rishiwa
lrtc||||Rungtu Chin
lrth||||Ratahan
lrtm||||Rotuman
lrts||||Yurats
lrtw||||Rathawi
lru||Cyrl||Russian|русский
lrub||||Gungu
lruc||||Ruuli
lrue||||Rusyn
lruf||||Luguru
lrug||||Roviana
lruh||||Ruga
lrui||||Rufiji
lruk||||Che
lruo||||Istro Romanian
lrup||||Macedo-Romanian|Aromanian|Arumanian
lruq||||Megleno Romanian
lrut||||Rutul
lruu||||Lanas Lobu
lruy||||Mala (Nigeria)
lruz||||Ruma
lrw||Latn||Kinyarwanda
lrwa||||Rawo
lrwk||||Rwa
lrwl||||Ruwila
lrwm||||Amba (Uganda)
lrwo||||Rawa
lrwr|||mwr|Marwari (India)
lrxd||||Ngardi
lrxw||||Karuwali|Garuwali
lryn||||Northern Amami-Oshima
lrys||||Yaeyama
lryu||||Central Okinawan
lrzh||||Rāziḥī
lsa||||Sanskrit
lsaa||||Saba
lsab||||Buglere
lsac||||Meskwaki
lsad||||Sandawe
lsae||||Sabanê
lsaf||||Safaliba
lsah||||Yakut
lsai||||South American Indian languages
lsaj||||Sahu
lsak||||Sake
lsal||||Salishan languages
lsam||||Samaritan Aramaic
lsao||||Sause
lsap||||Sanapaná
lsaq||||Samburu
lsar||||Saraveca
lsas||||Sasak
lsat||||Santali
lsau||||Saleman
lsav||||Saafi-Saafi
lsaw||||Sawi
lsax||||Sa
lsay||||Saya
lsaz||||Saurashtra
lsba||||Ngambay
lsbb||||Simbo
lsbc||||Kele (Papua New Guinea)
lsbd||||Southern Samo
lsbe||||Saliba
lsbf||||Chabu|Shabo
lsbg||||Seget
lsbh||||Sori-Harengan
lsbi||||Seti
lsbj||||Surbakhal
lsbk||||Safwa
lsbl||||Botolan Sambal
lsbm||||Sagala
lsbn||||Sindhi Bhil
lsbo||||Sabüm
lsbp||||Sangu (Tanzania)
lsbq||||Sileibi
lsbr||||Sembakung Murut
lsbs||||Subiya
lsbt||||Kimki
lsbu||||Stod Bhoti
lsbv||||Sabine
lsbw||||Simba
lsbx||||Seberuang
lsby||||Soli
lsbz||||Sara Kaba
lsc||||Sardinian
lsca|hle|||Sansu
lscb||||Chut
lsce||||Dongxiang
lscf||||San Miguel Creole French
lscg||||Sanggau
lsch||||Sakachep
lsci||||Sri Lankan Creole Malay
lsck||||Sadri
lscl||||Shina
lscn||||Sicilian
lsco||||Scots
lscp||||Hyolmo|Helambu Sherpa
lscq||||Sa'och
lscs|||den|North Slavey
lsct||||Southern Katang
lscu||||Shumcho
lscv||||Sheni
lscw||||Sha
lscx||||Sicel
lsd||||Sindhi
lsda||||Toraja-Sa'dan
lsdb||||Shabak
lsdc|||sc|Sassarese Sardinian
lsde||||Surubu
lsdf||||Sarli
lsdg||||Savi
lsdh|||ku|Southern Kurdish
lsdj||||Suundi
lsdk||||Sos Kundi
lsdl||||Saudi Arabian Sign Language
lsdm||||Semandang
lsdn|||sc|Gallurese Sardinian
lsdo||||Bukar-Sadung Bidayuh
lsdp||||Sherdukpen
lsdq||||Semandang
lsdr||||Oraon Sadri
lsds||||Sened
lsdt||||Shuadit
lsdu||||Sarudu
lsdv||||Eastern Sudanic languages
lsdx||||Sibu Melanau
lsdz||||Sallands
lse||||Northern Sami
lsea||||Semai
lseb||||Shempire Senoufo
lsec||||Sechelt
lsed||||Sedang
lsee||||Seneca
lsef||||Cebaara Senoufo
lseg||||Segeju
lseh||||Sena
lsei||||Seri
lsej||||Sene
lsek||||Sekani
lsel||||Selkup
lsem||||Semitic languages
lsen||||Nanerigé Sénoufo
lseo||||Suarmin
lsep||||Sìcìté Sénoufo
lseq||||Senara Sénoufo
lser||||Serrano
lses||||Koyraboro Senni Songhai
lset||||Sentani
lseu||||Serui-Laut
lsev||||Nyarafolo Senoufo
lsew||||Sewa Bay
lsey||||Secoya
lsez||||Senthang Chin
lsfb||||Langue des signes de Belgique Francophone|French Belgian Sign Language
lsfe||||Eastern Subanen
lsfm|||hmn|Small Flowery Miao
lsfs||||South African Sign Language
lsfw||||Sehwi
lsg||Latn||Sango
lsga||||Old Irish|Old Irish (to 900)
lsgb||||Mag-antsi Ayta
lsgc|||kln|Kipsigis
lsgd||||Surigaonon
lsge||||Segai
lsgg||||Swiss-German Sign Language
lsgh||||Shughni
lsgi||||Suga
lsgj||||Surgujia
lsgk||||Sangkong
lsgl||||Sanglechi-Ishkashimi
lsgm||||Singa
lsgn||||Sign languages
lsgo||||Songa
lsgp||||Singpho
lsgr||||Sangisari
lsgs||||Samogitian
lsgt||||Brokpake
lsgu||||Salas
lsgw||||Sebat Bet Gurage
lsgx||||Sierra Leone Sign Language
lsgy||||Sanglechi
lsgz||||Sursurunga
lsh||||Serbo-Croatian
lsha||||Shall-Zwall
lshb||||Ninam
lshc||||Sonde
lshd||||Kundal Shahi
lshe||||Sheko
lshg||||Shua
lshh||||Shoshoni
lshi||||Tachelhit
lshj||||Shatt
lshk||||Shilluk
lshl||||Shendu
lshm||||Shahrudi
lshn||||Shan
lsho||||Shanga
lshp||||Shipibo-Conibo
lshq||||Sala
lshr||||Shi
lshs||||Shuswap
lsht||||Shasta
lshu|||ar|Chadian Arabic
lshv||||Shehri
lshw||||Shwai
lshx||||She
lshy||||Tachawit
lshz||||Syenara Senoufo
lsi||Sinh||Sinhala|Sinhalese
lsia||||Akkala Sami
lsib||||Sebop
lsid||||Sidamo
lsie||||Simaa
lsif||||Siamou
lsig||||Paasaal
lsih||||Zire|Sîshëë
lsii||||Shom Peng
lsij||||Numbami
lsik||||Sikiana
lsil||||Tumulung Sisaala
lsim||||Mende (Papua New Guinea)
lsio||||Siouan languages
lsip||||Sikkimese
lsiq||||Sonia
lsir||||Siri
lsis||||Siuslaw
lsit||||Sino-Tibetan languages
lsiu||||Sinagen
lsiv||||Sumariup
lsiw||||Siwai
lsix||||Sumau
lsiy||||Sivandi
lsiz||||Siwi
lsja||||Epena
lsjb||||Sajau Basap
lsjd||||Kildin Sami
lsje||||Pite Sami
lsjg||||Assangori
lsjk||||Kemi Sami
lsjl||||Sajalong|Miji
lsjm||||Mapun
lsjn||||Sindarin
lsjo||||Xibe
lsjp||||Surjapuri
lsjr||||Siar-Lak
lsjs||||Senhaja De Srair
lsjt||||Ter Sami
lsju||||Ume Sami
lsjw||||Shawnee
lsk||Latn||Slovak|slovenčina
lska||||Skagit
lskb||||Saek
lskc||||Ma Manda
lskd||||Southern Sierra Miwok
lske||||Seke (Vanuatu)
lskf||||Sakirabiá
lskg|||mg|Sakalava Malagasy
lskh||||Sikule
lski||||Sika
lskj||||Seke (Nepal)
lskk|oyb|||Sok
lskm||||Kutong
lskn||||Kolibugan Subanon
lsko||||Seko Tengah
lskp||||Sekapan
lskq||||Sininkere
lskr|||lah|Saraiki|Seraiki
lsks||||Maia
lskt||||Sakata
lsku||||Sakao
lskv||||Skou
lskw||||Skepi Creole Dutch
lskx||||Seko Padang
lsky||||Sikaiana
lskz||||Sekar
lsl||Latn||Slovenian|slovenščina
lsla||||Slavic languages
lslc||||Sáliba
lsld||||Sissala
lsle||||Sholaga
lslf||||Swiss-Italian Sign Language
lslg||||Selungai Murut
lslh||||Southern Puget Sound Salish
lsli||||Lower Silesian
lslj||||Salumá
lsll||||Salt-Yui
lslm||||Pangutaran Sama
lsln||||Salinan
lslp||||Lamaholot
lslq||||Salchuq
lslr||||Salar
lsls||||Singapore Sign Language
lslt||||Sila
lslu||||Selaru
lslw||||Sialum
lslx||||Salampasu
lsly||||Selayar
lslz||||Ma'ya
lsm||Latn||Samoan
lsma||||Southern Sami
lsmb||||Simbari
lsmc||||Som
lsmd|kmb|||Sama
lsmf||||Auwe
lsmg||||Simbali
lsmh||||Samei
lsmi||||Sami languages
lsmj||||Lule Sami
lsmk||||Bolinao
lsml||||Central Sama
lsmm||||Musasa
lsmn||||Inari Sami
lsmp||||Samaritan
lsmq||||Samo
lsmr||||Simeulue
lsms||||Skolt Sami
lsmt||||Simte
lsmu||||Somray
lsmv||||Samvedi
lsmw||||Sumbawa
lsmx||||Samba
lsmy||||Semnani
lsmz||||Simeku
lsn||||Shona
lsnb|iba|||Sebuyau
lsnc||||Sinaugoro
lsne||||Bau Bidayuh
lsnf||||Noon
lsng||||Sanga (Democratic Republic of Congo)
lsnh||||Shinabo
lsni||||Sensi
lsnj||||Riverain Sango
lsnk||||Soninke
lsnl||||Sangil
lsnm||||Southern Ma'di
lsnn||||Siona
lsno||||Snohomish
lsnp||||Siane
lsnq||||Sangu (Gabon)
lsnr||||Sihan
lsns||||South West Bay|Nahavaq
lsnu||||Senggi|Viid
lsnv||||Sa'ban
lsnw||||Selee
lsnx||||Sam
lsny||||Saniyo-Hiyewe
lsnz||||Kou
lso||Latn||Somali
lsoa||||Thai Song
lsob||||Sobei
lsoc||||So (Democratic Republic of Congo)
lsod||||Songoora
lsoe||||Songomeno
lsog||||Sogdian
lsoh||||Aka
lsoi||||Sonha
lsoj||||Soi
lsok||||Sokoro
lsol||||Solos
lson||||Songhai languages
lsoo||||Songo
lsop||||Songe
lsoq||||Kanasi
lsor||||Somrai
lsos||||Seeku
lsou||||Southern Thai
lsov||||Sonsorol
lsow||||Sowanda
lsox||||Swo
lsoy||||Miyobe
lsoz||||Temi
lspb||||Sepa (Indonesia)
lspc||||Sapé
lspd||||Saep
lspe||||Sepa (Papua New Guinea)
lspg||||Sian
lspi||||Saponi
lspk||||Sengo
lspl||||Selepet
lspm||||Akukem
lspn||||Sanapaná
lspo||||Spokane
lspp||||Supyire Senoufo
lspq||||Loreto-Ucayali Spanish
lspr||||Saparua
lsps||||Saposa
lspt||||Spiti Bhoti
lspu||||Sapuan
lspv|||or|Sambalpuri|Kosli
lspx||||South Picene
lspy|||kln|Sabaot
lsq||Latn||Albanian|shqip
lsqa||||Shama-Sambuga
lsqh||||Shau
lsqj||||Albanian languages
lsqk||||Albanian Sign Language
lsqm||||Suma
lsqn||||Susquehannock
lsqo||||Sorkhei
lsqq||||Sou
lsqr||||Siculo Arabic
lsqs||||Sri Lankan Sign Language
lsqt||||Soqotri
lsqu||||Squamish
lsqx||||Kufr Qassem Sign Language (KQSL)
lsr|||sh|Serbian|srpski|српски
lsra||||Saruga
lsrb||||Sora
lsrc|||sc|Logudorese Sardinian
lsre||||Sara
lsrf||||Nafi
lsrg||||Sulod
lsrh||||Sarikoli
lsri||||Siriano
lsrk||||Serudung Murut
lsrl||||Isirawa
lsrm||||Saramaccan
lsrn||||Sranan Tongo
lsro|||sc|Campidanese Sardinian
lsrq||||Sirionó
lsrr||||Serer
lsrs||||Sarsi
lsrt||||Sauri
lsru||||Suruí
lsrv||||Southern Sorsoganon
lsrw||||Serua
lsrx||||Sirmauri
lsry||||Sera
lsrz||||Shahmirzadi
lss||Latn||Swati
lssa||||Nilo-Saharan languages
lssb||||Southern Sama
lssc||||Suba-Simbiti
lssd||||Siroi
lsse||||Balangingi|Bangingih Sama
lssf||||Thao
lssg||||Seimat
lssh|||ar|Shihhi Arabic
lssi||||Sansi
lssj||||Sausi
lssk||||Sunam
lssl||||Western Sisaala
lssm||||Semnam
lssn||||Waata
lsso||||Sissano
lssp||||Spanish Sign Language
lssq||||So'a
lssr||||Swiss-French Sign Language
lsss||||Sô
lsst||||Sinasina
lssu||||Susuami
lssv||||Shark Bay
lssx||||Samberigi
lssy||||Saho
lssz||||Sengseng
lst||Latn||Southern Sotho
lsta||||Settla
lstb||||Northern Subanen
lstd||||Sentinel
lste||||Liana-Seti
lstf||||Seta
lstg||||Trieng
lsth||||Shelta
lsti||||Bulo Stieng
lstj||||Matya Samo
lstk||||Arammba
lstl||||Stellingwerfs
lstm||||Setaman
lstn||||Owa
lsto||||Stoney
lstp||||Southeastern Tepehuan
lstq||||Saterfriesisch
lstr||||Straits Salish
lsts||||Shumashti
lstt||||Budeh Stieng
lstu||||Samtao
lstv||||Silt'e
lstw||||Satawalese
lsty||||Siberian Tatar
lsu||||Sundanese
lsua||||Sulka
lsub||||Suku
lsuc||||Western Subanon
lsue||||Suena
lsug||||Suganga
lsui||||Suki
lsuj||||Shubi
lsuk||||Sukuma
lsul||||Surigaonon
lsum||||Sumo-Mayangna
lsuo||||Bouni
lsuq||||Tirmaga-Chai Suri|Suri
lsur||||Mwaghavul
lsus||||Susu
lsut||||Subtiaba
lsuv||||Puroik
lsuw||||Sumbwa
lsux||||Sumerian
lsuy||||Suyá
lsuz||||Sunwar
lsv||Latn||Swedish|svenska
lsva||||Svan
lsvb||||Ulau-Suain
lsvc||||Vincentian Creole English
lsve||||Serili
lsvk||||Slovakian Sign Language
lsvm||||Slavomolisano
lsvr||||Savara
lsvs||||Savosavo
lsvx||||Skalvian
lsw||Latn||Swahili|Swahili (macrolanguage)
lswb||||Maore Comorian
lswc|||sw|Congo Swahili
lswf||||Sere
lswg||||Swabian
lswh|||sw|Swahili|Kiswahili|Swahili (individual language)
lswi||||Sui
lswj||||Sira
lswk||||Malawi Sena
lswl||||Swedish Sign Language
lswm||||Samosa
lswn||||Sawknah
lswo||||Shanenawa
lswp||||Suau
lswq||||Sharwa
lswr||||Saweru
lsws||||Seluwasan
lswt||||Sawila
lswu||||Suwawa
lswv|||mwr|Shekhawati
lsww||||Sowa
lswx||||Suruahá
lswy||||Sarua
lsxb||||Suba
lsxc||||Sicanian
lsxe||||Sighu
lsxg||||Shuhi|Shixing
lsxk||||Southern Kalapuya
lsxl||||Selian
lsxm||||Samre
lsxn||||Sangir
lsxo||||Sorothaptic
lsxr||||Saaroa
lsxs||||Sasaru
lsxu||||Upper Saxon
lsxw||||Saxwe Gbe
lsya||||Siang
lsyb||||Central Subanen
lsyc||||Classical Syriac
lsyd||||Samoyedic languages
lsyi||||Seki
lsyk||||Sukur
lsyl||||Sylheti
lsym||||Maya Samo
lsyn||||Senaya
lsyo||||Suoy
lsyr||||Syriac
lsys||||Sinyar
lsyw||||Kagate
lsyx||||Samay
lsyy||||Al-Sayyid Bedouin Sign Language
lsza||||Semelai
lszb||||Ngalum
lszc||||Semaq Beri
lszd|umi|||Seru
lsze||||Seze
lszg||||Sengele
lszl||||Silesian
lszn||||Sula
lszp||||Suabo
lszs||||Solomon Islands Sign Language
lszv||||Isu (Fako Division)
lszw||||Sawai
lszy||||Sakizaya
lta||Taml||Tamil
ltaa||||Lower Tanana
ltab||||Tabassaran
ltac||||Lowland Tarahumara
ltad||||Tause
ltae||||Tariana
ltaf||||Tapirapé
ltag||||Tagoi
ltai||||Tai languages
ltaj||||Eastern Tamang
ltak||||Tala
ltal||||Tal
ltan||||Tangale
ltao||||Yami
ltap||||Taabwa
ltaq|||tmh|Tamasheq
ltar||||Central Tarahumara
ltas||||Tay Boi
ltau||||Upper Tanana
ltav||||Tatuyo
ltaw||||Tai
ltax||||Tamki
ltay||||Atayal
ltaz||||Tocho
ltba||||Aikanã
ltbb||||Tapeba
ltbc||||Takia
ltbd||||Kaki Ae
ltbe||||Tanimbili
ltbf||||Mandara
ltbg||||North Tairora
ltbh||||Dharawal|Thurawal
ltbi||||Gaam
ltbj||||Tiang
ltbk||||Calamian Tagbanwa
ltbl||||Tboli
ltbm||||Tagbu
ltbn||||Barro Negro Tunebo
ltbo||||Tawala
ltbp||||Taworta|Diebroud
ltbq||||Tibeto-Burman languages
ltbr||||Tumtum
ltbs||||Tanguat
ltbt||||Tembo (Kitembo)
ltbu||||Tubar
ltbv||||Tobo
ltbw||||Tagbanwa
ltbx||||Kapin
ltby||||Tabaru
ltbz||||Ditammari
ltca||||Ticuna
ltcb||||Tanacross
ltcc||||Datooga
ltcd||||Tafi
ltce||||Southern Tutchone
ltcf||||Malinaltepec Me'phaa|Malinaltepec Tlapanec
ltcg||||Tamagario
ltch||||Turks And Caicos Creole English
ltci||||Wára
ltck||||Tchitchege
ltcl||||Taman (Myanmar)
ltcm||||Tanahmerah
ltcn||||Tichurong
ltco||||Taungyo
ltcp||||Tawr Chin
ltcq||||Kaiy
ltcs||||Torres Strait Creole|Yumplatok
ltct||||T'en
ltcu||||Southeastern Tarahumara
ltcw||||Tecpatlán Totonac
ltcx||||Toda
ltcy||||Tulu
ltcz||||Thado Chin
ltda||||Tagdal
ltdb||||Panchpargania
ltdc||||Emberá-Tadó
ltdd||||Tai Nüa
ltde||||Tiranige Diga Dogon
ltdf||||Talieng
ltdg||||Western Tamang
ltdh||||Thulung
ltdi||||Tomadino
ltdj||||Tajio
ltdk||||Tambas
ltdl||||Sur
ltdm||||Taruma
ltdn||||Tondano
ltdo||||Teme
ltdq||||Tita
ltdr||||Todrah
ltds||||Doutai
ltdt||||Tetun Dili
ltdu|dtp|||Tempasuk Dusun
ltdv||||Toro
ltdx|||mg|Tandroy-Mahafaly Malagasy
ltdy||||Tadyawan
lte||Telu||Telugu
ltea||||Temiar
lteb||||Tetete
ltec|||kln|Terik
lted||||Tepo Krumen
ltee||||Huehuetla Tepehua
ltef||||Teressa
lteg||||Teke-Tege
lteh||||Tehuelche
ltei||||Torricelli
ltek||||Ibali Teke
ltem||Latn||Timne
lten||||Tama (Colombia)
lteo||||Teso
ltep||||Tepecano
lteq||||Temein
lter||||Tereno
ltes||||Tengger
ltet||||Tetum
lteu||||Soo
ltev||||Teor
ltew||||Tewa (USA)
ltex||||Tennet
ltey||||Tulishi
ltez||||Tetserret
ltfi||||Tofin Gbe
ltfn||||Tanaina
ltfo||||Tefaro
ltfr||||Teribe
ltft||||Ternate
ltg||||Tajik
ltga||||Sagalla
ltgb||||Tobilung
ltgc||||Tigak
ltgd||||Ciwogai
ltge||||Eastern Gorkha Tamang
ltgf||||Chalikha
ltgg||||Tangga
ltgh||||Tobagonian Creole English
ltgi||||Lawunuia
ltgj||||Tagin
ltgn||||Tandaganon
ltgo||||Sudest
ltgp||||Tangoa
ltgq||||Tring
ltgr||||Tareng
ltgs||||Nume
ltgt||||Central Tagbanwa
ltgu||||Tanggu
ltgv||||Tingui-Boto
ltgw||||Tagwana Senoufo
ltgx||||Tagish
ltgy||||Togoyo
ltgz||||Tagalaka
lth||Thai||Thai
lthc|tpo|||Tai Hang Tong
lthd||||Kuuk Thaayorre|Thayore
lthe||||Chitwania Tharu
lthf||||Thangmi
lthh||||Northern Tarahumara
lthi||||Tai Long
lthk||||Tharaka|Kitharaka
lthl||||Dangaura Tharu
lthm||||Aheu
lthn||||Thachanadan
lthp||||Thompson
lthq||||Kochila Tharu
lthr||||Rana Tharu
lths||||Thakali
ltht||||Tahltan
lthu||||Thuri
lthv|||tmh|Tahaggart Tamahaq
lthw|ola|||Thudam
lthx|oyb|||The
lthy||||Tha
lthz|||tmh|Tayart Tamajeq
lti||Ethi||Tigrinya
ltia||||Tidikelt Tamazight
ltic||||Tira
ltid||||Tidong
ltie|ras|||Tingal
ltif||||Tifal
ltig||||Tigre
ltih||||Timugon Murut
ltii||||Tiene
ltij||||Tilung
ltik||||Tikar
ltil||||Tillamook
ltim||||Timbe
ltin||||Tindi
ltio||||Teop
ltip||||Trimuris
ltiq||||Tiéfo
ltis||||Masadiit Itneg
ltit||||Tinigua
ltiu||||Adasen
ltiv||||Tiv
ltiw||||Tiwi
ltix||||Southern Tiwa
ltiy||||Tiruray
ltiz||||Tai Hongjin
ltja||||Tajuasohn
ltjg||||Tunjung
ltji||||Northern Tujia
ltjj||||Tjungundji
ltjl||||Tai Laing
ltjm||||Timucua
ltjn||||Tonjon
ltjo||||Temacine Tamazight
ltjp||||Tjupany
ltjs||||Southern Tujia
ltju||||Tjurruru
ltjw||||Djabwurrung
ltk||||Turkmen
ltka||||Truká
ltkb||||Buksa
ltkd||||Tukudede
ltke||||Takwane
ltkf||||Tukumanféd
ltkg|||mg|Tesaka Malagasy
ltkk|twm|||Takpa
ltkl||Latn||Tokelau
ltkm||||Takelma
ltkn||||Toku-No-Shima
ltkp||||Tikopia
ltkq||||Tee
ltkr||||Tsakhur
ltks||||Takestani
ltkt||||Kathoriya Tharu
ltku||||Upper Necaxa Totonac
ltkv||||Mur Pano
ltkw||||Teanu
ltkx||||Tangko
ltkz||||Takua
ltl||Latn||Tagalog
ltla||||Southwestern Tepehuan
ltlb||||Tobelo
ltlc||||Yecuatla Totonac
ltld||||Talaud
ltlf||||Telefol
ltlg||||Tofanma
ltlh||||Klingon|tlhIngan Hol
ltli||||Tlingit
ltlj||||Talinga-Bwisi
ltlk||||Taloki
ltll||||Tetela
ltlm||||Tolomako
ltln||||Talondo'
ltlo||||Talodi
ltlp||||Filomena Mata-Coahuitlán Totonac
ltlq||||Tai Loi
ltlr||||Talise
ltls||||Tambotalo
ltlt||||Sou Nama|Teluti
ltlu||||Tulehu
ltlv||||Taliabu
ltlw|weo|||South Wemale
ltlx||||Khehek
ltly||||Talysh
ltma||||Tama (Chad)
ltmb||||Katbol|Avava
ltmc||||Tumak
ltmd||||Haruai
ltme||||Tremembé
ltmf||||Toba-Maskoy
ltmg||||Ternateño
ltmh||Latn||Tamashek
ltmi||||Tutuba
ltmj||||Samarokena
ltmk|tdg|||Northwestern Tamang
ltml||||Tamnim Citak
ltmm||||Tai Thanh
ltmn||||Taman (Indonesia)
ltmo||||Temoq
ltmp|tyj|||Tai Mène
ltmq||||Tumleo
ltmr||||Jewish Babylonian Aramaic|Jewish Babylonian Aramaic (ca. 200-1200 CE)
ltms||||Tima
ltmt||||Tasmate
ltmu||||Iau
ltmv||||Tembo (Motembo)
ltmw|||ms|Temuan
ltmy||||Tami
ltmz||||Tamanaku
ltn||Latn||Tswana
ltna||||Tacana
ltnb||||Western Tunebo
ltnc||||Tanimuca-Retuarã
ltnd||||Angosturas Tunebo
ltne|kak|||Tinoc Kallahan
ltnf|prs|||Tangshewi
ltng||||Tobanga
ltnh||||Maiani
ltni||||Tandia
ltnk||||Kwamera
ltnl||||Lenakel
ltnm||||Tabla
ltnn||||North Tanna
ltno||||Toromono
ltnp||||Whitesands
ltnq||||Taino
ltnr||||Ménik
ltns||||Tenis
ltnt||||Tontemboan
ltnu||||Tay Khang
ltnv||||Tangchangya
ltnw||||Tonsawang
ltnx||||Tanema
ltny||||Tongwe
ltnz||||Ten'edn
lto||Latn||Tonga (Tonga Islands)
ltob||||Toba
ltoc||||Coyutla Totonac
ltod||||Toma
ltoe||||Tomedes
ltof||||Gizrra
ltog||||Tonga (Nyasa)
ltoh||||Gitonga
ltoi||||Tonga (Zambia)
ltoj||||Tojolabal
ltok||||Toki Pona
ltol||||Tolowa
ltom||||Tombulu
ltoo||||Xicotepec De Juárez Totonac
ltop||||Papantla Totonac
ltoq||||Toposa
ltor||||Togbo-Vara Banda
ltos||||Highland Totonac
ltou||||Tho
ltov||||Upper Taromi
ltow||||Jemez
ltox||||Tobian
ltoy||||Topoiyo
ltoz||||To
ltpa||||Taupota
ltpc||||Azoyú Me'phaa|Azoyú Tlapanec
ltpe||||Tippera
ltpf||||Tarpia
ltpg||||Kula
ltpi||Latn||Tok Pisin
ltpj||||Tapieté
ltpk||||Tupinikin
ltpl||||Tlacoapa Me'phaa|Tlacoapa Tlapanec
ltpm||||Tampulma
ltpn||||Tupinambá
ltpo||||Tai Pao
ltpp||||Pisaflores Tepehua
ltpq||||Tukpa
ltpr||||Tuparí
ltpt||||Tlachichilco Tepehua
ltpu||||Tampuan
ltpv||||Tanapag
ltpw|tpn|||Tupí
ltpx||||Acatepec Me'phaa|Acatepec Tlapanec
ltpy||||Trumai
ltpz||||Tinputz
ltqb||||Tembé
ltql||||Lehali
ltqm||||Turumsa
ltqn||||Tenino
ltqo||||Toaripi
ltqp||||Tomoip
ltqq||||Tunni
ltqr||||Torona
ltqt||||Western Totonac
ltqu||||Touo
ltqw||||Tonkawa
ltr||Latn||Turkish|Türkçe
ltra||||Tirahi
ltrb||||Terebu
ltrc||||Copala Triqui
ltrd||||Turi
ltre||||East Tarangan
ltrf||||Trinidadian Creole English
ltrg||||Lishán Didán
ltrh||||Turaka
ltri||||Trió
ltrj||||Toram
ltrk||||Turkic languages
ltrl||||Traveller Scottish
ltrm||||Tregami
ltrn||||Trinitario
ltro||||Tarao Naga
ltrp||||Kok Borok
ltrq||||San Martín Itunyoso Triqui
ltrr||||Taushiro
ltrs||||Chicahuaxtla Triqui
ltrt||||Tunggare
ltru||||Turoyo|Surayt
ltrv||||Sediq|Seediq|Taroko
ltrw||||Torwali
ltrx||||Tringgus-Sembaan Bidayuh
ltry||||Turung
ltrz||||Torá
lts||Latn||Tsonga
ltsa||||Tsaangi
ltsb||||Tsamai
ltsc||||Tswa
ltsd||||Tsakonian
ltse||||Tunisian Sign Language
ltsf|taj|||Southwestern Tamang
ltsg||||Tausug
ltsh||||Tsuvan
ltsi||||Tsimshian
ltsj||||Tshangla
ltsk||||Tseku
ltsl||||Ts'ün-Lao
ltsm||||Turkish Sign Language|Türk İşaret Dili
ltsp||||Northern Toussian
ltsq||||Thai Sign Language
ltsr||||Akei
ltss||||Taiwan Sign Language
ltst||||Tondi Songway Kiini
ltsu||||Tsou
ltsv||||Tsogo
ltsw||||Tsishingini
ltsx||||Mubami
ltsy||||Tebul Sign Language
ltsz||||Purepecha
ltt||||Tatar
ltta||||Tutelo
lttb||||Gaa
lttc||||Tektiteko
lttd||||Tauade
ltte||||Bwanabwana
lttf||||Tuotomb
lttg||||Tutong
ltth||||Upper Ta'oih
ltti||||Tobati
lttj||||Tooro
lttk||||Totoro
lttl||||Totela
lttm||||Northern Tutchone
lttn||||Towei
ltto||||Lower Ta'oih
lttp||||Tombelala
lttq|||tmh|Tawallammat Tamajaq
lttr||||Tera
ltts||||Northeastern Thai
lttt||||Muslim Tat
lttu||||Torau
lttv||||Titan
lttw||||Long Wat
ltty||||Sikaritai
lttz||||Tsum
ltua||||Wiarumus
ltub||||Tübatulabal
ltuc||||Mutu
ltud||||Tuxá
ltue||||Tuyuca
ltuf||||Central Tunebo
ltug||||Tunia
ltuh||||Taulil
ltui||||Tupuri
ltuj||||Tugutil
ltul||||Tula
ltum||||Tumbuka
ltun||||Tunica
ltuo||||Tucano
ltup||||Tupi languages
ltuq||||Tedaga
ltus||||Tuscarora
ltut||||Altaic languages
ltuu||||Tututni
ltuv||||Turkana
ltuw||||Tungus languages
ltux||||Tuxináwa
ltuy|||kln|Tugen
ltuz||||Turka
ltva||||Vaghua
ltvd||||Tsuvadi
ltve||||Te'un
ltvi||||Tulai
ltvk||||Southeast Ambrym
ltvl||Latn||Tuvalu
ltvm||||Tela-Masbuar
ltvn||||Tavoyan
ltvo||||Tidore
ltvs||||Taveta
ltvt||||Tutsa Naga
ltvu||||Tunen
ltvw||||Sedoa
ltvx||||Taivoan
ltvy||||Timor Pidgin
ltw|||ak|Twi
ltwa||||Twana
ltwb||||Western Tawbuid
ltwc||||Teshenawa
ltwd||||Twents
ltwe||||Tewa (Indonesia)
ltwf||||Northern Tiwa
ltwg||||Tereweng
ltwh||||Tai Dón
ltwl||||Tawara
ltwm||||Tawang Monpa
ltwn||||Twendi
ltwo||||Tswapong
ltwp||||Ere
ltwq||||Tasawaq
ltwr||||Southwestern Tarahumara
ltwt||||Turiwára
ltwu||||Termanu
ltww||||Tuwari
ltwx||||Tewe
ltwy||||Tawoyan
ltxa||||Tombonuo
ltxb||||Tokharian B
ltxc||||Tsetsaut
ltxe||||Totoli
ltxg||||Tangut
ltxh||||Thracian
ltxi||||Ikpeng
ltxj||||Tarjumo
ltxm||||Tomini
ltxn||||West Tarangan
ltxo||||Toto
ltxq||||Tii
ltxr||||Tartessian
ltxs||||Tonsea
ltxt||||Citak
ltxu||||Kayapó
ltxx||||Tatana
ltxy|||mg|Tanosy Malagasy
lty||||Tahitian
ltya||||Tauya
ltye||||Kyanga
ltyh||||O'du
ltyi||||Teke-Tsaayi
ltyj||||Tai Do|Tai Yo
ltyl||||Thu Lao
ltyn||||Kombai
ltyp||||Thaypan
ltyr||||Tai Daeng
ltys||||Tày Sa Pa
ltyt||||Tày Tac
ltyu||||Kua
ltyv||||Tuvinian
ltyx||||Teke-Tyee
ltyy||||Tiyaa
ltyz||||Tày
ltza||||Tanzanian Sign Language
ltzh||||Tzeltal
ltzj||||Tz'utujil
ltzl||||Talossan
ltzm||||Central Atlas Tamazight
ltzn||||Tugun
ltzo||||Tzotzil
ltzx||||Tabriak
luam||||Uamué
luan||||Kuan
luar||||Tairuma
luba||||Ubang
lubi||||Ubi
lubl|||bik|Buhi'non Bikol
lubr||||Ubir
lubu||||Umbu-Ungu
luby||||Ubykh
luda||||Uda
lude||||Udihe
ludg||||Muduga
ludi||||Udi
ludj||||Ujir
ludl||||Wuzlam
ludm||||Udmurt
ludu||||Uduk
lues||||Kioko
lufi||||Ufim
lug||||Uyghur|Uighur
luga||||Ugaritic
lugb||||Kuku-Ugbanh
luge||||Ughele
lugh||||Kubachi
lugn||||Ugandan Sign Language
lugo||||Ugong
lugy||||Uruguayan Sign Language
luha||||Uhami
luhn||||Damal
luis||||Uisai
luiv||||Iyive
luji||||Tanjijili
luk||Cyrl||Ukrainian|українська
luka||||Kaburi
lukg||||Ukuriguma
lukh||||Ukhwejo
luki||||Kui (India)
lukk||||Muak Sa-aak
lukl||||Ukrainian Sign Language
lukp||||Ukpe-Bayobiri
lukq||||Ukwa
luks||||Urubú-Kaapor Sign Language|Kaapor Sign Language
luku||||Ukue
lukv||||Kuku
lukw||||Ukwuani-Aboh-Ndoni
luky||||Kuuk-Yak
lula||||Fungwa
lulb||||Ulukwumi
lulc||||Ulch
lule||||Lule
lulf||||Usku|Afra
luli||||Ulithian
lulk||||Meriam Mir
lull||||Ullatan
lulm||||Ulumanda'
luln||||Unserdeutsch
lulu||||Uma' Lung
lulw||||Ulwa
luly||||Buli
luma||||Umatilla
lumb||||Umbundu
lumc||||Marrucinian
lumd||||Umbindhamu
lumg||||Morrobalama|Umbuygamu
lumi||||Ukit
lumm||||Umon
lumn||||Makyan Naga
lumo||||Umotína
lump||||Umpila
lumr||||Umbugarla
lums||||Pendau
lumu|||del|Munsee
luna||||North Watut
lund||||Undetermined
lune||||Uneme
lung||||Ngarinyin
luni||||Uni
lunk||||Enawené-Nawé
lunm|||del|Unami
lunn||||Kurnai
lunp||||Worora
lunr||||Mundari
lunu||||Unubahe
lunx||||Munda
lunz||||Unde Kaili
luok|ema|||Uokha
luon||||Kulon
lupi||||Umeda
lupv||||Uripiv-Wala-Rano-Atchin
lur||Arab||Urdu|اردو
lura||||Urarina
lurb||||Urubú-Kaapor|Kaapor
lurc||||Urningangg
lure||||Uru
lurf||||Uradhi
lurg||||Urigina
lurh||||Urhobo
luri||||Urim
lurj||||Uralic languages
lurk|||ms|Urak Lawoi'
lurl||||Urali
lurm||||Urapmin
lurn||||Uruangnirin
luro||||Ura (Papua New Guinea)
lurp||||Uru-Pa-In
lurr||||Lehalurup|Löyöp
lurt||||Urat
luru||||Urumi
lurv||||Uruava
lurw||||Sop
lurx||||Urimo
lury||||Orya
lurz||||Uru-Eu-Wau-Wau
lusa||||Usarufa
lush||||Ushojo
lusi||||Usui
lusk||||Usaghade
lusp||||Uspanteco
luss||||us-Saare
lusu||||Uya
luta||||Otank
lute||||Ute-Southern Paiute
luth||||ut-Hun
lutp||||Amba (Solomon Islands)
lutr||||Etulo
lutu||||Utu
luum||||Urum
luun||||Kulon-Pazeh
luur||||Ura (Vanuatu)
luuu||||U
luve||||West Uvean|Fagauvea
luvh||||Uri
luvl||||Lote
luwa||||Kuku-Uwanh
luya||||Doko-Uyanga
luz||||Uzbek
luzn|||uz|Northern Uzbek
luzs|||uz|Southern Uzbek
lvaa||||Vaagri Booli
lvae||||Vale
lvaf||||Vafsi
lvag||||Vagla
lvah||||Varhadi-Nagpuri
lvai||||Vai
lvaj||||Sekele|Northwestern ǃKung|Vasekele
lval||||Vehes
lvam||||Vanimo
lvan||||Valman
lvao||||Vao
lvap||||Vaiphei
lvar||||Huarijio
lvas||||Vasavi
lvau||||Vanuma
lvav||||Varli
lvay||||Wayu
lvbb||||Southeast Babar
lvbk|||bnc|Southwestern Bontok
lve||Latn||Venda
lvec||||Venetian
lved||||Veddah
lvel||||Veluws
lvem||||Vemgo-Mabas
lveo||||Ventureño
lvep||||Veps
lver||||Mom Jango
lvgr||||Vaghri
lvgt||||Vlaamse Gebarentaal|Flemish Sign Language
lvi||Latn||Vietnamese|tiếng Việt
lvic||||Virgin Islands Creole English
lvid||||Vidunda
lvif||||Vili
lvig||||Viemo
lvil||||Vilela
lvin||||Vinza
lvis||||Vishavan
lvit||||Viti
lviv||||Iduna
lvjk||||Bajjika
lvka||||Kariyarra
lvki||||Ija-Zuba
lvkj||||Kujarge
lvkk|||ms|Kaur
lvkl||||Kulisusu
lvkm||||Kamakan
lvkn||||Koro Nulu
lvko||||Kodeoha
lvkp||||Korlai Creole Portuguese
lvkt|||ms|Tenggarong Kutai Malay
lvku||||Kurrama
lvkz||||Koro Zuba
lvlp||||Valpei
lvls||||Vlaams
lvma||||Martuyhunira
lvmb||||Barbaram
lvmc||||Juxtlahuaca Mixtec
lvmd||||Mudu Koraga
lvme||||East Masela
lvmf||||Mainfränkisch
lvmg||||Lungalunga
lvmh||||Maraghei
lvmi||||Miwa
lvmj||||Ixtayutla Mixtec
lvmk||||Makhuwa-Shirima
lvml||||Malgana
lvmm||||Mitlatongo Mixtec
lvmp||||Soyaltepec Mazatec
lvmq||||Soyaltepec Mixtec
lvmr||||Marenje
lvms||||Moksela
lvmu||||Muluridyi
lvmv||||Valley Maidu
lvmw||||Makhuwa
lvmx||||Tamazola Mixtec
lvmy||||Ayautla Mazatec
lvmz||||Mazatlán Mazatec
lvnk||||Vano|Lovono
lvnm||||Vinmavis|Neve'ei
lvnp||||Vunapu
lvo||||Volapük
lvor||||Voro
lvot||||Votic
lvra||||Vera'a
lvro|||et|Võro
lvrs||||Varisi
lvrt||||Burmbar|Banam Bay
lvsi||||Moldova Sign Language
lvsl||||Venezuelan Sign Language
lvsn|||sa|Vedic Sanskrit
lvsv||||Valencian Sign Language|Llengua de signes valenciana
lvto||||Vitou
lvum||||Vumbu
lvun||||Vunjo
lvut||||Vute
lvwa||||Awa (China)
lwa||||Walloon
lwaa||||Walla Walla
lwab||||Wab
lwac||||Wasco-Wishram
lwad||||Wamesa|Wondama
lwae||||Walser
lwaf||||Wakoná
lwag||||Wa'ema
lwah||||Watubela
lwai||||Wares
lwaj||||Waffa
lwak||||Wakashan languages
lwal||||Wolaytta|Wolaitta
lwam||||Wampanoag
lwan||||Wan
lwao||||Wappo
lwap||||Wapishana
lwaq||||Wagiman
lwar||||Waray (Philippines)
lwas||||Washo
lwat||||Kaninuwa
lwau||||Waurá
lwav||||Waka
lwaw||||Waiwai
lwax||||Watam|Marangis
lway||||Wayana
lwaz||||Wampur
lwba||||Warao
lwbb||||Wabo
lwbe||||Waritai
lwbf||||Wara
lwbh||||Wanda
lwbi||||Vwanji
lwbj||||Alagwa
lwbk||||Waigali
lwbl||||Wakhi
lwbm||||Wa
lwbp||||Warlpiri
lwbq||||Waddar
lwbr|||raj|Wagdi
lwbs||||West Bengal Sign Language
lwbt||||Warnman
lwbv||||Wajarri
lwbw||||Woi
lwca||||Yanomámi
lwci||||Waci Gbe
lwdd||||Wandji
lwdg||||Wadaginam
lwdj||||Wadjiginy
lwdk||||Wadikali
lwdt||||Wendat
lwdu||||Wadjigu
lwdy||||Wadjabangayi
lwea||||Wewaw
lwec||||Wè Western
lwed||||Wedau
lweg||||Wergaia
lweh||||Weh
lwei||||Kiunum
lwem||||Weme Gbe
lwen||||Sorbian languages
lweo||||Wemale
lwep||||Westphalien
lwer||||Weri
lwes||||Cameroon Pidgin
lwet||||Perai
lweu||||Rawngtu Chin
lwew||||Wejewa
lwfg||||Yafi|Zorop
lwga||||Wagaya
lwgb||||Wagawaga
lwgg||||Wangkangurru|Wangganguru
lwgi||||Wahgi
lwgo||||Waigeo
lwgu||||Wirangu
lwgw||||Wagawaga
lwgy||||Warrgamay
lwha||||Sou Upaa|Manusela
lwhg||||North Wahgi
lwhk||||Wahau Kenyah
lwhu||||Wahau Kayan
lwib||||Southern Toussian
lwic||||Wichita
lwie||||Wik-Epa
lwif||||Wik-Keyangan
lwig||||Wik Ngathan
lwih||||Wik-Me'anha
lwii||||Minidien
lwij||||Wik-Iiyanh
lwik||||Wikalkan
lwil||||Wilawila
lwim||||Wik-Mungkan
lwin||||Ho-Chunk
lwir||||Wiraféd
lwit||||Wintu
lwiu||||Wiru
lwiv||||Vitu
lwiw||||Wirangu
lwiy||||Wiyot
lwja||||Waja
lwji||||Warji
lwka||||Kw'adza
lwkb||||Kumbaran
lwkd||||Wakde|Mo
lwkl||||Kalanadi
lwkr||||Keerray-Woorroong
lwku||||Kunduvadi
lwkw||||Wakawaka
lwky||||Wangkayutyuru
lwla||||Walio
lwlc||||Mwali Comorian
lwle||||Wolane
lwlg||||Kunbarlang
lwlh||||Welaun
lwli||||Waioli
lwlk||||Wailaki
lwll||||Wali (Sudan)
lwlm||||Middle Welsh
lwlo||||Wolio
lwlr||||Wailapa
lwls||||Wallisian
lwlu||||Wuliwuli
lwlv||||Wichí Lhamtés Vejoz
lwlw||||Walak
lwlx||||Wali (Ghana)
lwly||||Waling
lwma||||Mawa (Nigeria)
lwmb||||Wambaya
lwmc||||Wamas
lwmd||||Mamaindé
lwme||||Wambule
lwmg||||Western Minyag
lwmh||||Waima'a
lwmi||||Wamin
lwmm||||Maiwa (Indonesia)
lwmn||||Waamwang
lwmo||||Wom (Papua New Guinea)
lwms||||Wambon
lwmt||||Walmajarri
lwmw||||Mwani
lwmx||||Womo
lwnb||||Mokati
lwnc||||Wantoat
lwnd||||Wandarang
lwne||||Waneci
lwng||||Wanggom
lwni||||Ndzwani Comorian
lwnk||||Wanukaka
lwnm||||Wanggamala
lwnn||||Wunumara
lwno||||Wano
lwnp||||Wanap
lwnu||||Usan
lwnw||||Wintu
lwny||||Wanyi|Waanyi
lwo||||Wolof
lwoa||||Kuwema|Tyaraity
lwob||||Wè Northern
lwoc||||Wogeo
lwod||||Wolani
lwoe||||Woleaian
lwof||||Gambian Wolof
lwog||||Wogamusin
lwoi||||Kamang
lwok||||Longto
lwom||||Wom (Nigeria)
lwon||||Wongo
lwoo||||Manombai
lwor||||Woria
lwos||||Hanga Hundi
lwow||||Wawonii
lwoy||||Weyto
lwpc||||Maco
lwra||||Warapu
lwrb||||Waluwarra|Warluwara
lwrd||||Warduji
lwrg||||Warungu|Gudjal
lwrh||||Wiradjuri
lwri||||Wariyangga
lwrk||||Garrwa
lwrl||||Warlmanpa
lwrm||||Warumungu
lwrn||||Warnang
lwro||||Worrorra
lwrp||||Waropen
lwrr||||Wardaman
lwrs||||Waris
lwru||||Waru
lwrv||||Waruna
lwrw||||Gugu Warra
lwrx||||Wae Rana
lwry|||mwr|Merwari
lwrz||||Waray (Australia)
lwsa||||Warembori
lwsg|||gon|Adilabad Gondi
lwsi||||Wusi
lwsk||||Waskia
lwsr||||Owenia
lwss||||Wasa
lwsu||||Wasu
lwsv||||Wotapuri-Katarqalai
lwtb||||Matambwe
lwtf||||Watiwa
lwth||||Wathawurrung
lwti||||Berta
lwtk||||Watakataui
lwtm||||Mewati
lwtw||||Wotu
lwua||||Wikngenchera
lwub||||Wunambal
lwud||||Wudu
lwuh||||Wutunhua
lwul||||Silimo
lwum||||Wumbvu
lwun||||Bungu
lwur||||Wurrugu
lwut||||Wutung
lwuu|||zh|Wu Chinese
lwuv||||Wuvulu-Aua
lwux||||Wulna
lwuy||||Wauyai
lwwa||||Waama
lwwb||||Wakabunga
lwwo||||Wetamut|Dorig
lwwr||||Warrwa
lwww||||Wawa
lwxa||||Waxianghua
lwxw||||Wardandi
lwya||||Wyandot
lwyb||||Wangaaybuwan-Ngiyambaa
lwyi||||Woiwurrung
lwym||||Wymysorys
lwyn||||Wyandot
lwyr||||Wayoró
lwyy||||Western Fijian
lxaa||||Andalusian Arabic
lxab||||Sambe
lxac||||Kachari
lxad||||Adai
lxae||||Aequian
lxag||||Aghwan
lxai||||Kaimbé
lxaj||||Ararandewára
lxak||||Máku
lxal||||Kalmyk|Oirat
lxam||||ǀXam
lxan||||Xamtanga
lxao||||Khao
lxap||||Apalachee
lxaq||||Aquitanian
lxar||||Karami
lxas||||Kamas
lxat||||Katawixi
lxau||||Kauwera
lxav||||Xavánte
lxaw||||Kawaiisu
lxay||||Kayan Mahakam
lxba|cax|||Kamba (Brazil)
lxbb||||Lower Burdekin
lxbc||||Bactrian
lxbd||||Bindal
lxbe||||Bigambal
lxbg||||Bunganditj
lxbi||||Kombio
lxbj||||Birrpayi
lxbm||||Middle Breton
lxbn||||Kenaboi
lxbo||||Bolgarian
lxbp||||Bibbulman
lxbr||||Kambera
lxbw||||Kambiwá
lxbx||||Kabixí
lxby||||Batjala|Batyala
lxcb||||Cumbric
lxcc||||Camunic
lxce||||Celtiberian
lxcg||||Cisalpine Gaulish
lxch||||Chemakum|Chimakum
lxcl||||Classical Armenian
lxcm||||Comecrudo
lxcn||||Cotoname
lxco||||Chorasmian
lxcr||||Carian
lxct||||Classical Tibetan
lxcu||||Curonian
lxcv||||Chuvantsy
lxcw||||Coahuilteco
lxcy||||Cayuse
lxda||||Darkinyung
lxdc||||Dacian
lxdk||||Dharuk
lxdm||||Edomite
lxdo||||Kwandu
lxdq||||Kaitag
lxdy||||Malayic Dayak
lxeb||||Eblan
lxed||||Hdi
lxeg||||ǁXegwi
lxel||||Kelo
lxem||||Kembayan
lxep||||Epi-Olmec
lxer||||Xerénte
lxes||||Kesawai
lxet||||Xetá
lxeu||||Keoru-Ahia
lxfa||||Faliscan
lxga||||Galatian
lxgb||||Gbin
lxgd||||Gudang
lxgf||||Gabrielino-Fernandeño
lxgg||||Goreng
lxgi||||Garingbal
lxgl||||Galindan
lxgm||||Dharumbal|Guwinmal
lxgn||||Mongolian languages
lxgr||||Garza
lxgu||||Unggumi
lxgw||||Guwa
lxh||Latn||Xhosa
lxha||||Harami
lxhc||||Hunnic
lxhd||||Hadrami
lxhe|||lah|Khetrani
lxhm||||Middle Khmer|Middle Khmer (1400 to 1850 CE)
lxhr||||Hernican
lxht||||Hattic
lxhu||||Hurrian
lxhv||||Khua
lxia|acn|||Xiandao
lxib||||Iberian
lxii||||Xiri
lxil||||Illyrian
lxin||||Xinca
lxip||||Xipináwa
lxir||||Xiriâna
lxis||||Kisan
lxiv||||Indus Valley Language
lxiy||||Xipaya
lxjb||||Minjungbal
lxjt||||Jaitmatang
lxka||||Kalkoti
lxkb||||Northern Nago
lxkc||||Kho'ini
lxkd||||Mendalam Kayan
lxke||||Kereho
lxkf||||Khengkha
lxkg||||Kagoro
lxkh|waw|||Karahawyana
lxki||||Kenyan Sign Language
lxkj||||Kajali
lxkk||||Kachok|Kaco'
lxkl||||Mainstream Kenyah
lxkn||||Kayan River Kayan
lxko||||Kiorr
lxkp||||Kabatei
lxkq||||Koroni
lxkr||||Xakriabá
lxks||||Kumbewaha
lxkt||||Kantosi
lxku||||Kaamba
lxkv||||Kgalagadi
lxkw||||Kembra
lxkx||||Karore
lxky||||Uma' Lasan
lxkz||||Kurtokha
lxla||||Kamula
lxlb||||Loup B
lxlc||||Lycian
lxld||||Lydian
lxle||||Lemnian
lxlg||||Ligurian (Ancient)
lxli||||Liburnian
lxln||||Alanic
lxlo||||Loup A
lxlp||||Lepontic
lxls||||Lusitanian
lxlu||||Cuneiform Luwian
lxly||||Elymian
lxma||||Mushungulu
lxmb||||Mbonga
lxmc||||Makhuwa-Marrevone
lxmd||||Mbudum
lxme||||Median
lxmf||||Mingrelian
lxmg||||Mengaka
lxmh||||Kugu-Muminh
lxmj||||Majera
lxmk||||Ancient Macedonian
lxml||||Malaysian Sign Language
lxmm|||ms|Manado Malay
lxmn||||Manichaean Middle Persian
lxmo||||Morerebi
lxmp||||Kuku-Mu'inh
lxmq||||Kuku-Mangk
lxmr||||Meroitic
lxms||||Moroccan Sign Language
lxmt||||Matbat
lxmu||||Kamu
lxmv|||mg|Antankarana Malagasy|Tankarana Malagasy
lxmw|||mg|Tsimihety Malagasy
lxmx||||Salawati|Maden
lxmy||||Mayaguduna
lxmz||||Mori Bawah
lxna||||Ancient North Arabian
lxnb||||Kanakanabu
lxnd||||Na-Dene languages
lxng||||Middle Mongolian
lxnh||||Kuanhua
lxni||||Ngarigu
lxnj||||Ngoni (Tanzania)
lxnk||||Nganakarti
lxnm||||Ngumbarl
lxnn||||Northern Kankanay
lxno||||Anglo-Norman
lxnq||||Ngoni (Mozambique)
lxnr|||doi|Kangri
lxns||||Kanashi
lxnt||||Narragansett
lxnu||||Nukunul
lxny||||Nyiyaparli
lxnz||||Kenzi|Mattoki
lxoc||||O'chi'chi'
lxod||||Kokoda
lxog||||Soga
lxoi||||Kominimung
lxok||||Xokleng
lxom||||Komo (Sudan)
lxon||||Konkomba
lxoo||||Xukurú
lxop||||Kopar
lxor||||Korubo
lxow||||Kowaki
lxpa||||Pirriya
lxpb||||Northeastern Tasmanian|Pyemmairrener
lxpc||||Pecheneg
lxpd||||Oyster Bay Tasmanian
lxpe|||kpe|Liberia Kpelle
lxpf||||Southeast Tasmanian|Nuenonne
lxpg||||Phrygian
lxph||||North Midlands Tasmanian|Tyerrenoterpanner
lxpi||||Pictish
lxpj||||Mpalitjanh
lxpk||||Kulina Pano
lxpl||||Port Sorell Tasmanian
lxpm||||Pumpokol
lxpn||||Kapinawá
lxpo||||Pochutec
lxpp||||Puyo-Paekche
lxpq||||Mohegan-Pequot
lxpr||||Parthian
lxps||||Pisidian
lxpt||||Punthamara
lxpu||||Punic
lxpv||||Northern Tasmanian|Tommeginne
lxpw||||Northwestern Tasmanian|Peerapper
lxpx||||Southwestern Tasmanian|Toogee
lxpy||||Puyo
lxpz||||Bruny Island Tasmanian
lxqa||||Karakhanid
lxqt||||Qatabanian
lxra||||Krahô
lxrb||||Eastern Karaboro
lxrd||||Gundungurra
lxre||||Kreye
lxrg||||Minang
lxri||||Krikati-Timbira
lxrm||||Armazic
lxrn||||Arin
lxrq|dmw|||Karranga
lxrr||||Raetic
lxrt||||Aranama-Tamique
lxru||||Marriammu
lxrw||||Karawa
lxsa||||Sabaean
lxsb||||Sambal
lxsc||||Scythian
lxsd||||Sidetic
lxse||||Sempan
lxsh||||Shamang
lxsi||||Sio
lxsj||||Subi
lxsl|||den|South Slavey
lxsm||||Kasem
lxsn||||Sanga (Nigeria)
lxso||||Solano
lxsp||||Silopi
lxsq||||Makhuwa-Saka
lxsr||||Sherpa
lxss|zko|||Assan
lxsu||||Sanumá
lxsv||||Sudovian
lxsy||||Saisiyat
lxta||||Alcozauca Mixtec
lxtb||||Chazumba Mixtec
lxtc||||Katcha-Kadugli-Miri
lxtd||||Diuxi-Tilantongo Mixtec
lxte||||Ketengban
lxtg||||Transalpine Gaulish
lxth||||Yitha Yitha
lxti||||Sinicahua Mixtec
lxtj||||San Juan Teita Mixtec
lxtl||||Tijaltepec Mixtec
lxtm||||Magdalena Peñasco Mixtec
lxtn||||Northern Tlaxiaco Mixtec
lxto||||Tokharian A
lxtp||||San Miguel Piedras Mixtec
lxtq||||Tumshuqese
lxtr||||Early Tripuri
lxts||||Sindihui Mixtec
lxtt||||Tacahua Mixtec
lxtu||||Cuyamecalco Mixtec
lxtv||||Thawa
lxtw||||Tawandê
lxty||||Yoloxochitl Mixtec
lxtz||||Tasmanian
lxua||||Alu Kurumba
lxub||||Betta Kurumba
lxud||||Umiida
lxug||||Kunigami
lxuj||||Jennu Kurumba
lxul||||Ngunawal|Nunukul
lxum||||Umbrian
lxun||||Unggaranggu
lxuo||||Kuo
lxup||||Upper Umpqua
lxur||||Urartian
lxut||||Kuthant
lxuu||||Kxoe|Khwedam
lxve||||Venetic
lxvi||||Kamviri
lxvn||||Vandalic
lxvo||||Volscian
lxvs||||Vestinian
lxwa||||Kwaza
lxwc||||Woccon
lxwd||||Wadi Wadi
lxwe||||Xwela Gbe
lxwg||||Kwegu
lxwj||||Wajuk
lxwk||||Wangkumara
lxwl||||Western Xwla Gbe
lxwo||||Written Oirat
lxwr||||Kwerba Mamberamo
lxwt||||Wotjobaluk
lxww||||Wemba Wemba
lxxb||||Boro (Ghana)
lxxk||||Ke'o
lxxm||||Minkin
lxxr||||Koropó
lxxt||||Tambora
lxya||||Yaygir
lxyb||||Yandjibara
lxyj||||Mayi-Yapi
lxyk||||Mayi-Kulan
lxyl||||Yalakalore
lxyt||||Mayi-Thakurti
lxyy||||Yorta Yorta
lxzh||||Zhang-Zhung
lxzm||||Zemgalian
lxzp||||Ancient Zapotec
lyaa||||Yaminahua
lyab||||Yuhup
lyac||||Pass Valley Yali
lyad||||Yagua
lyae||||Pumé
lyaf||||Yaka (Democratic Republic of Congo)
lyag||||Yámana
lyah||||Yazgulyam
lyai||||Yagnobi
lyaj||||Banda-Yangere
lyak||||Yakama
lyal||||Yalunka
lyam||||Yamba
lyan||||Mayangna
lyao||||Yao
lyap||||Yapese
lyaq||||Yaqui
lyar||||Yabarana
lyas||||Nugunu (Cameroon)
lyat||||Yambeta
lyau||||Yuwana
lyav||||Yangben
lyaw||||Yawalapití
lyax||||Yauma
lyay||||Agwagwune
lyaz||||Lokaa
lyba||||Yala
lybb||||Yemba
lybd|rki|||Yangbye
lybe||||West Yugur
lybh||||Yakha
lybi||||Yamphu
lybj||||Hasha
lybk||||Bokha
lybl||||Yukuben
lybm||||Yaben
lybn||||Yabaâna
lybo||||Yabong
lybx||||Yawiyo
lyby||||Yaweyuha
lych||||Chesu
lycl||||Lolopo
lycn||||Yucuna
lycp||||Chepya
lycr||||Yilan Creole
lyda||||Yanda
lydd|||yi|Eastern Yiddish
lyde||||Yangum Dey
lydg||||Yidgha
lydk||||Yoidik
lyds||||Yiddish Sign Language
lyea||||Ravula
lyec||||Yeniche
lyee||||Yimas
lyei||||Yeni
lyej||||Yevanic
lyel||||Yela
lyen||||Yendang
lyer||||Tarok
lyes||||Nyankpa
lyet||||Yetfa
lyeu||||Yerukula
lyev||||Yapunda
lyey||||Yeyi
lyga||||Malyangapa
lygi||||Yiningayi
lygl||||Yangum Gel
lygm||||Yagomi
lygp||||Gepo
lygr||||Yagaria
lygs||||Yolŋu Sign Language
lygu||||Yugul
lygw||||Yagwoia
lyha||||Baha Buyang
lyhd|||jrb|Judeo-Iraqi Arabic
lyhl||||Hlepho Phowa
lyhs||||Yan-nhaŋu Sign Language
lyi||Hebr||Yiddish|ייִדיש
lyia||||Yinggarda
lyif||||Ache
lyig||||Wusa Nasu
lyih|||yi|Western Yiddish
lyii||||Yidiny
lyij||||Yindjibarndi
lyik||||Dongshanba Lalo
lyil||||Yindjilandji
lyim||||Yimchungru Naga
lyin||||Riang Lai|Yinchia
lyip||||Pholo
lyiq||||Miqie
lyir||||North Awyu
lyis||||Yis
lyit||||Eastern Lalu
lyiu||||Awu
lyiv||||Northern Nisu
lyix||||Axi Yi
lyiy||||Yir Yoront
lyiz||||Azhe
lyka||||Yakan
lykg||||Northern Yukaghir
lykh||||Khamnigan Mongol
lyki||||Yoke
lykk||||Yakaikeke
lykl||||Khlula
lykm||||Kap
lykn||||Kua-nsi
lyko||||Yasa
lykr||||Yekora
lykt||||Kathu
lyku||||Kuamasi
lyky||||Yakoma
lyla||||Yaul
lylb||||Yaleba
lyle||||Yele
lylg||||Yelogu
lyli||||Angguruk Yali
lyll||||Yil
lylm||||Limi
lyln||||Langnian Buyang
lylo||||Naluo Yi
lylr||||Yalarnnga
lylu||||Aribwaung
lyly||||Nyâlayu|Nyelâyu
lyma|lrr|||Yamphe
lymb||||Yambes
lymc||||Southern Muji
lymd||||Muda
lyme||||Yameo
lymg||||Yamongeri
lymh||||Mili
lymi||||Moji
lymk||||Makwe
lyml||||Iamalele
lymm||||Maay
lymn||||Yamna|Sunum
lymo||||Yangum Mon
lymp||||Yamap
lymq||||Qila Muji
lymr||||Malasar
lyms||||Mysian
lymt|mtm|||Mator-Taygi-Karagas
lymx||||Northern Muji
lymz||||Muzi
lyna||||Aluo
lynd||||Yandruwandha
lyne||||Lang'e
lyng||||Yango
lynh||||Yangho
lynk||||Naukan Yupik
lynl||||Yangulam
lynn||||Yana
lyno||||Yong
lynq||||Yendang
lyns||||Yansi
lynu||||Yahuna
lyo||||Yoruba
lyob||||Yoba
lyog||||Yogad
lyoi||||Yonaguni
lyok||||Yokuts
lyol||||Yola
lyom||||Yombe
lyon||||Yongkom
lyos|zom|||Yos
lyot||||Yotti
lyox||||Yoron
lyoy||||Yoy
lypa||||Phala
lypb||||Labo Phowa
lypg||||Phola
lyph||||Phupha
lypk||||Yupik languages
lypm||||Phuma
lypn||||Ani Phowa
lypo||||Alo Phola
lypp||||Phupa
lypz||||Phuza
lyra||||Yerakai
lyrb||||Yareba
lyre||||Yaouré
lyri||||Yarí
lyrk||||Nenets
lyrl||||Nhengatu
lyrm||||Yirrk-Mel
lyrn||||Yerong
lyro||||Yaroamë
lyrs||||Yarsun
lyrw||||Yarawata
lyry||||Yarluyandi
lysc||||Yassic
lysd||||Samatao
lysg||||Sonaga
lysl||||Yugoslavian Sign Language
lysm||||Myanmar Sign Language
lysn||||Sani
lyso||||Nisi (China)
lysp||||Southern Lolopo
lysr||||Sirenik Yupik
lyss||||Yessan-Mayo
lysy||||Sanie
lyta||||Talu
lytl||||Tanglang
lytp||||Thopho
lytw||||Yout Wam
lyty||||Yatay
lyua||||Yucateco|Yucatec Maya
lyub||||Yugambal
lyuc||||Yuchi
lyud|||jrb|Judeo-Tripolitanian Arabic
lyue|||zh|Cantonese|Yue Chinese
lyuf||||Havasupai-Walapai-Yavapai
lyug||||Yug
lyui||||Yurutí
lyuj||||Karkar-Yuri
lyuk||||Yuki
lyul||||Yulu
lyum||||Quechan
lyun||||Bena (Nigeria)
lyup||||Yukpa
lyuq||||Yuqui
lyur||||Yurok
lyut||||Yopno
lyuu|yug|||Yugh
lyuw||||Yau (Morobe Province)
lyux||||Southern Yukaghir
lyuy||||East Yugur
lyuz||||Yuracare
lyva||||Yawa
lyvt||||Yavitero
lywa||||Kalou
lywg||||Yinhawangka
lywl||||Western Lalu
lywn||||Yawanawa
lywq||||Wuding-Luquan Yi
lywr||||Yawuru
lywt||||Xishanba Lalo|Central Lalo
lywu||||Wumeng Nasu
lyww||||Yawarawarga
lyxa||||Mayawali
lyxg||||Yagara
lyxl||||Yardliyawarra
lyxm||||Yinwum
lyxu||||Yuyu
lyxy||||Yabula Yabula
lyyr||||Yir Yoront
lyyu||||Yau (Sandaun Province)
lyyz||||Ayizi
lyzg||||E'ma Buyang
lyzk||||Zokhuo
lza||||Zhuang|Chuang
lzaa|||zap|Sierra de Juárez Zapotec
lzab|||zap|Western Tlacolula Valley Zapotec|San Juan Guelavía Zapotec
lzac|||zap|Ocotlán Zapotec
lzad|||zap|Cajonos Zapotec
lzae|||zap|Yareni Zapotec
lzaf|||zap|Ayoquesco Zapotec
lzag||||Zaghawa
lzah||||Zangwal
lzai|||zap|Isthmus Zapotec
lzaj||||Zaramo
lzak||||Zanaki
lzal||||Zauzou
lzam|||zap|Miahuatlán Zapotec
lzao|||zap|Ozolotepec Zapotec
lzap||||Zapotec
lzaq|||zap|Aloápam Zapotec
lzar|||zap|Rincón Zapotec
lzas|||zap|Santo Domingo Albarradas Zapotec
lzat|||zap|Tabaa Zapotec
lzau||||Zangskari
lzav|||zap|Yatzachi Zapotec
lzaw|||zap|Mitla Zapotec
lzax|||zap|Xadani Zapotec
lzay||||Zayse-Zergulla|Zaysete
lzaz||||Zari
lzba||||Balaibalan
lzbc||||Central Berawan
lzbe||||East Berawan
lzbl||Blis||Blissymbols|Bliss|Blissymbolics
lzbt||||Batui
lzbu||||Bu (Bauchi State)
lzbw||||West Berawan
lzca|||zap|Coatecas Altas Zapotec
lzcd|||zap|Las Delicias Zapotec
lzch|||za|Central Hongshuihe Zhuang
lzdj||||Ngazidja Comorian
lzea||||Zeeuws
lzeg||||Zenag
lzeh|||za|Eastern Hongshuihe Zhuang
lzem||||Zeem
lzen||||Zenaga
lzga||||Kinga
lzgb|||za|Guibei Zhuang
lzgh||||Standard Moroccan Tamazight
lzgm|||za|Minz Zhuang
lzgn|||za|Guibian Zhuang
lzgr||||Magori
lzh||||Chinese|中文
lzhb||||Zhaba
lzhd|||za|Dai Zhuang
lzhi||||Zhire
lzhn|||za|Nong Zhuang
lzhw||||Zhoa
lzhx||||Chinese (family)
lzia||||Zia
lzib||||Zimbabwe Sign Language
lzik||||Zimakani
lzil||||Zialo
lzim||||Mesme
lzin||||Zinza
lzir|scv|||Ziriya
lziw||||Zigula
lziz||||Zizilivakan
lzka||||Kaimbulawa
lzkb|kjh|||Koibal
lzkd||||Kadu
lzkg||||Koguryo
lzkh||||Khorezmian
lzkk||||Karankawa
lzkn||||Kanan
lzko||||Kott
lzkp||||São Paulo Kaingáng
lzkr||||Zakhring
lzkt||||Kitan
lzku||||Kaurna
lzkv||||Krevinian
lzkz||||Khazar
lzla||||Zula
lzle||||East Slavic languages
lzlj|||za|Liujiang Zhuang
lzlm|||ms|Malay|Malay (individual language)
lzln|||za|Lianshan Zhuang
lzlq|||za|Liuqian Zhuang
lzls||||South Slavic languages
lzlu||||Zul
lzlw||||West Slavic languages
lzma||||Manda (Australia)
lzmb||||Zimba
lzmc||||Margany
lzmd||||Maridan
lzme||||Mangerr
lzmf||||Mfinu
lzmg||||Marti Ke
lzmh||||Makolkol
lzmi|||ms|Negeri Sembilan Malay
lzmj||||Maridjabin
lzmk||||Mandandanyi
lzml||||Matngala
lzmm||||Marimanindji|Marramaninyshi
lzmn||||Mbangwe
lzmo||||Molo
lzmp||||Mpuono
lzmq||||Mituku
lzmr||||Maranunggu
lzms||||Mbesa
lzmt||||Maringarr
lzmu||||Muruwari
lzmv||||Mbariman-Gudhinma
lzmw||||Mbo (Democratic Republic of Congo)
lzmx||||Bomitaba
lzmy||||Mariyedi
lzmz||||Mbandja
lzna||||Zan Gula
lznd||||Zande languages
lzne||||Zande|Zande (individual language)
lzng||||Mang
lznk||||Manangkari
lzns||||Mangas
lzoc||||Copainalá Zoque
lzoh||||Chimalapa Zoque
lzom||||Zou
lzoo|||zap|Asunción Mixtepec Zapotec
lzoq||||Tabasco Zoque
lzor||||Rayón Zoque
lzos||||Francisco León Zoque
lzpa|||zap|Lachiguiri Zapotec
lzpb|||zap|Yautepec Zapotec
lzpc|||zap|Choapan Zapotec
lzpd|||zap|Southeastern Ixtlán Zapotec
lzpe|||zap|Petapa Zapotec
lzpf|||zap|San Pedro Quiatoni Zapotec
lzpg|||zap|Guevea De Humboldt Zapotec
lzph|||zap|Totomachapan Zapotec
lzpi|||zap|Santa María Quiegolani Zapotec
lzpj|||zap|Quiavicuzas Zapotec
lzpk|||zap|Tlacolulita Zapotec
lzpl|||zap|Lachixío Zapotec
lzpm|||zap|Mixtepec Zapotec
lzpn|||zap|Santa Inés Yatzechi Zapotec
lzpo|||zap|Amatlán Zapotec
lzpp|||zap|El Alto Zapotec
lzpq|||zap|Zoogocho Zapotec
lzpr|||zap|Santiago Xanica Zapotec
lzps|||zap|Coatlán Zapotec
lzpt|||zap|San Vicente Coatlán Zapotec
lzpu|||zap|Yalálag Zapotec
lzpv|||zap|Chichicapan Zapotec
lzpw|||zap|Zaniza Zapotec
lzpx|||zap|San Baltazar Loxicha Zapotec
lzpy|||zap|Mazaltepec Zapotec
lzpz|||zap|Texmelucan Zapotec
lzqe|||za|Qiubei Zhuang
lzra||||Kara (Korea)
lzrg||||Mirgan
lzrn||||Zerenkel
lzro||||Záparo
lzrp||||Zarphatic
lzrs||||Mairasi
lzsa||||Sarasira
lzsk||||Kaskean
lzsl||||Zambian Sign Language
lzsm|||ms|Standard Malay
lzsr|||zap|Southern Rincon Zapotec
lzsu||||Sukurum
lzte|||zap|Elotepec Zapotec
lztg|||zap|Xanaguía Zapotec
lztl|||zap|Lapaguía-Guivini Zapotec
lztm|||zap|San Agustín Mixtepec Zapotec
lztn|||zap|Santa Catarina Albarradas Zapotec
lztp|||zap|Loxicha Zapotec
lztq|||zap|Quioquitani-Quierí Zapotec
lzts|||zap|Tilquiapan Zapotec
lztt|||zap|Tejalapan Zapotec
lztu|||zap|Güilá Zapotec
lztx|||zap|Zaachila Zapotec
lzty|||zap|Yatee Zapotec
lzu||Latn||Zulu
lzua||||Zeem
lzuh||||Tokano
lzum||||Kumzari
lzun||||Zuni
lzuy||||Zumaya
lzwa||||Zay
lzxx||||No linguistic content|Not applicable
lzyb|||za|Yongbei Zhuang
lzyg|||za|Yang Zhuang
lzyj|||za|Youjiang Zhuang
lzyn|||za|Yongnan Zhuang
lzyp||||Zyphe Chin
lzza||||Zaza|Dimili|Dimli|Kirdki|Kirmanjki|Zazaki|Dimli (macrolanguage)|Kirmanjki (macrolanguage)
lzzj|||za|Zuojiang Zhuang
r001||||World
r002||||Africa
r003||||North America
r005||||South America
r009||||Oceania
r011||||Western Africa
r013||||Central America
r014||||Eastern Africa
r015||||Northern Africa
r017||||Middle Africa
r018||||Southern Africa
r019||||Americas
r021||||Northern America
r029||||Caribbean
r030||||Eastern Asia
r034||||Southern Asia
r035||||South-Eastern Asia
r039||||Southern Europe
r053||||Australia and New Zealand
r054||||Melanesia
r057||||Micronesia
r061||||Polynesia
r142||||Asia
r143||||Central Asia
r145||||Western Asia
r150||||Europe
r151||||Eastern Europe
r154||||Northern Europe
r155||||Western Europe
r202||||Sub-Saharan Africa
r419||||Latin America and the Caribbean
raa||||Private use
rac||||Ascension Island
rad||||Andorra
rae||||United Arab Emirates
raf||||Afghanistan
rag||||Antigua and Barbuda
rai||||Anguilla
ral||||Albania
ram||||Armenia
ran||||Netherlands Antilles
rao||||Angola
raq||||Antarctica
rar||||Argentina
ras||||American Samoa
rat||||Austria
rau||||Australia
raw||||Aruba
rax||||Åland Islands
raz||||Azerbaijan
rba||||Bosnia and Herzegovina
rbb||||Barbados
rbd||||Bangladesh
rbe||||Belgium
rbf||||Burkina Faso
rbg||||Bulgaria
rbh||||Bahrain
rbi||||Burundi
rbj||||Benin
rbl||||Saint Barthélemy
rbm||||Bermuda
rbn||||Brunei Darussalam
rbo||||Bolivia
rbq||||Bonaire, Sint Eustatius and Saba
rbr||||Brazil
rbs||||Bahamas
rbt||||Bhutan
rbu|MM|||Burma
rbv||||Bouvet Island
rbw||||Botswana
rby||||Belarus
rbz||||Belize
rca||||Canada
rcc||||Cocos Islands|Cocos (Keeling) Islands
rcd||||Congo-Kinshasa|The Democratic Republic of the Congo
rcf||||Central African Republic
rcg||||Congo-Brazzaville|Congo
rch||||Switzerland
rci||||Côte d'Ivoire
rck||||Cook Islands
rcl||||Chile
rcm||||Cameroon
rcn||||China
rco||||Colombia
rcp||||Clipperton Island
rcq||||Sark
rcr||||Costa Rica
rcs||||Serbia and Montenegro
rcu||||Cuba
rcv||||Cabo Verde|Cape Verde
rcw||||Curaçao
rcx||||Christmas Island
rcy||||Cyprus
rcz||||Czechia|Czech Republic
rdd|DE|||German Democratic Republic
rde||||Germany
rdg||||Diego Garcia
rdj||||Djibouti
rdk||||Denmark
rdm||||Dominica
rdo||||Dominican Republic
rdz||||Algeria
rea||||Ceuta, Melilla
rec||||Ecuador
ree||||Estonia
reg||||Egypt
reh||||Western Sahara
rer||||Eritrea
res||||Spain
ret||||Ethiopia
reu||||European Union
rez||||Eurozone
rfi||||Finland
rfj||||Fiji
rfk||||Falkland Islands|Falkland Islands (Malvinas)
rfm||||Micronesia|Federated States of Micronesia
rfo||||Faroe Islands
rfr||||France
rfx|FR|||Metropolitan France
rga||||Gabon
rgb||||United Kingdom
rgd||||Grenada
rge||||Georgia
rgf||||French Guiana
rgg||||Guernsey
rgh||||Ghana
rgi||||Gibraltar
rgl||||Greenland
rgm||||Gambia
rgn||||Guinea
rgp||||Guadeloupe
rgq||||Equatorial Guinea
rgr||||Greece
rgs||||South Georgia and the South Sandwich Islands
rgt||||Guatemala
rgu||||Guam
rgw||||Guinea-Bissau
rgy||||Guyana
rhk||||Hong Kong
rhm||||Heard Island and McDonald Islands
rhn||||Honduras
rhr||||Croatia
rht||||Haiti
rhu||||Hungary
ric||||Canary Islands
rid||||Indonesia
rie||||Ireland
ril||||Israel
rim||||Isle of Man
rin||||India
rio||||British Indian Ocean Territory
riq||||Iraq
rir||||Iran|Islamic Republic of Iran
ris||||Iceland
rit||||Italy
rje||||Jersey
rjm||||Jamaica
rjo||||Jordan
rjp||||Japan
rke||||Kenya
rkg||||Kyrgyzstan
rkh||||Cambodia
rki||||Kiribati
rkm||||Comoros
rkn||||Saint Kitts and Nevis
rkp||||North Korea|Democratic People's Republic of Korea
rkr||||South Korea|Republic of Korea
rkw||||Kuwait
rky||||Cayman Islands
rkz||||Kazakhstan
rla||||Laos|Lao People's Democratic Republic
rlb||||Lebanon
rlc||||Saint Lucia
rli||||Liechtenstein
rlk||||Sri Lanka
rlr||||Liberia
rls||||Lesotho
rlt||||Lithuania
rlu||||Luxembourg
rlv||||Latvia
rly||||Libya
rma||||Morocco
rmc||||Monaco
rmd||||Moldova
rme||||Montenegro
rmf||||Saint Martin (French part)
rmg||||Madagascar
rmh||||Marshall Islands
rmk||||North Macedonia
rml||||Mali
rmm||||Myanmar
rmn||||Mongolia
rmo||||Macao
rmp||||Northern Mariana Islands
rmq||||Martinique
rmr||||Mauritania
rms||||Montserrat
rmt||||Malta
rmu||||Mauritius
rmv||||Maldives
rmw||||Malawi
rmx||||Mexico
rmy||||Malaysia
rmz||||Mozambique
rna||||Namibia
rnc||||New Caledonia
rne||||Niger
rnf||||Norfolk Island
rng||||Nigeria
rni||||Nicaragua
rnl||||Netherlands
rno||||Norway
rnp||||Nepal
rnr||||Nauru
rnt||||Neutral Zone
rnu||||Niue
rnz||||New Zealand
rom||||Oman
rpa||||Panama
rpe||||Peru
rpf||||French Polynesia
rpg||||Papua New Guinea
rph||||Philippines
rpk||||Pakistan
rpl||||Poland
rpm||||Saint Pierre and Miquelon
rpn||||Pitcairn
rpr||||Puerto Rico
rps||||Palestine|State of Palestine
rpt||||Portugal
rpw||||Palau
rpy||||Paraguay
rqa||||Qatar
rre||||Réunion
rro||||Romania
rrs||||Serbia
rru||||Russia|Russian Federation
rrw||||Rwanda
rsa||||Saudi Arabia
rsb||||Solomon Islands
rsc||||Seychelles
rsd||||Sudan
rse||||Sweden
rsg||||Singapore
rsh||||Saint Helena, Ascension and Tristan da Cunha
rsi||||Slovenia
rsj||||Svalbard and Jan Mayen
rsk||||Slovakia
rsl||||Sierra Leone
rsm||||San Marino
rsn||||Senegal
rso||||Somalia
rsr||||Suriname
rss||||South Sudan
rst||||Sao Tome and Principe
rsu||||Soviet Union|Union of Soviet Socialist Republics
rsv||||El Salvador
rsx||||Sint Maarten (Dutch part)
rsy||||Syria|Syrian Arab Republic
rsz||||Eswatini|eSwatini|Swaziland
rta||||Tristan da Cunha
rtc||||Turks and Caicos Islands
rtd||||Chad
rtf||||French Southern Territories
rtg||||Togo
rth||||Thailand
rtj||||Tajikistan
rtk||||Tokelau
rtl||||Timor-Leste
rtm||||Turkmenistan
rtn||||Tunisia
rto||||Tonga
rtp|TL|||East Timor
rtr||||Türkiye|Turkey
rtt||||Trinidad and Tobago
rtv||||Tuvalu
rtw||||Taiwan|Taiwan, Province of China
rtz||||Tanzania|United Republic of Tanzania
rua||||Ukraine
rug||||Uganda
rum||||United States Minor Outlying Islands
run||||United Nations
rus||||United States
ruy||||Uruguay
ruz||||Uzbekistan
rva||||Vatican City|Holy See (Vatican City State)
rvc||||Saint Vincent and the Grenadines
rve||||Venezuela
rvg||||British Virgin Islands
rvi||||U.S. Virgin Islands
rvn||||Vietnam|Viet Nam
rvu||||Vanuatu
rwf||||Wallis and Futuna
rws||||Samoa
ryd|YE|||Democratic Yemen
rye||||Yemen
ryt||||Mayotte
ryu||||Yugoslavia
rza||||South Africa
rzm||||Zambia
rzr|CD|||Zaire
rzw||||Zimbabwe
rzz||||Private use
sadlm||||Adlam
safak||||Afaka
saghb||||Caucasian Albanian
sahom||||Ahom|Tai Ahom
sarab||||Arabic
saran||||Nastaliq Arabic|Arabic (Nastaliq variant)
sarmi||||Imperial Aramaic
sarmn||||Armenian
savst||||Avestan
sbali||||Balinese
sbamu||||Bamum
sbass||||Bassa Vah
sbatk||||Batak
sbeng||||Bengali|Bangla
sbhks||||Bhaiksuki
sblis||||Blissymbols
sbopo||||Bopomofo
sbrah||||Brahmi
sbrai||||Braille
sbugi||||Buginese
sbuhd||||Buhid
scakm||||Chakma
scans||||Unified Canadian Aboriginal Syllabics
scari||||Carian
scham||||Cham
scher||||Cherokee
schis||||Chisoi
schrs||||Chorasmian
scirt||||Cirth
scopt||||Coptic
scpmn||||Cypro-Minoan
scprt||||Cypriot syllabary
scyrl||||Cyrillic
scyrs||||Old Church Slavonic Cyrillic|Cyrillic (Old Church Slavonic variant)
sdeva||||Devanagari|Nagari
sdiak||||Dives Akuru
sdogr||||Dogra
sdsrt||||Deseret|Mormon
sdupl||||Duployan shorthand|Duployan stenography
segyd||||Egyptian demotic
segyh||||Egyptian hieratic
segyp||||Egyptian hieroglyphs
selba||||Elbasan
selym||||Elymaic
sethi||||Ethiopic|Geʻez|Ge'ez
sgara||||Garay
sgeok||||Khutsuri|Khutsuri (Asomtavruli and Nuskhuri)
sgeor||||Georgian|Georgian (Mkhedruli and Mtavruli)
sglag||||Glagolitic
sgong||||Gunjala Gondi
sgonm||||Masaram Gondi
sgoth||||Gothic
sgran||||Grantha
sgrek||||Greek
sgujr||||Gujarati
sgukh||||Gurung Khema
sguru||||Gurmukhi
shanb||||Han with Bopomofo|Han with Bopomofo (alias for Han + Bopomofo)
shang||||Hangul|Hangŭl|Hangeul
shani||||Han|Hanzi|Kanji|Hanja
shano||||Hanunoo|Hanunóo
shans||||Simplified Han|Simplified|Han (Simplified variant)
shant||||Traditional Han|Traditional|Han (Traditional variant)
shatr||||Hatran
shebr||||Hebrew
shira||||Hiragana
shluw||||Anatolian Hieroglyphs|Luwian Hieroglyphs|Hittite Hieroglyphs
shmng||||Pahawh Hmong
shmnp||||Nyiakeng Puachue Hmong
shrkt||||Japanese syllabaries|Japanese syllabaries (alias for Hiragana + Katakana)
shung||||Old Hungarian|Hungarian Runic
sinds||||Indus|Harappan
sital||||Old Italic|Old Italic (Etruscan, Oscan, etc.)
sjamo||||Jamo|Jamo (alias for Jamo subset of Hangul)
sjava||||Javanese
sjpan||||Japanese|Japanese (alias for Han + Hiragana + Katakana)
sjurc||||Jurchen
skali||||Kayah Li
skana||||Katakana
skawi||||Kawi
skhar||||Kharoshthi
skhmr||||Khmer
skhoj||||Khojki
skitl||||Khitan large script
skits||||Khitan small script
sknda||||Kannada
skore||||Korean|Korean (alias for Hangul + Han)
skpel||||Kpelle
skrai||||Kirat Rai
skthi||||Kaithi
slana||||Tai Tham|Lanna
slaoo||||Lao
slatf||||Fraktur Latin|Latin (Fraktur variant)
slatg||||Gaelic Latin|Latin (Gaelic variant)
slatn||||Latin
sleke||||Leke
slepc||||Lepcha|Róng
slimb||||Limbu
slina||||Linear A
slinb||||Linear B
slisu||||Lisu|Fraser
sloma||||Loma
slyci||||Lycian
slydi||||Lydian
smahj||||Mahajani
smaka||||Makasar
smand||||Mandaic|Mandaean
smani||||Manichaean
smarc||||Marchen
smaya||||Mayan hieroglyphs
smedf||||Medefaidrin|Oberi Okaime|Oberi Ɔkaimɛ
smend||||Mende Kikakui
smerc||||Meroitic Cursive
smero||||Meroitic Hieroglyphs
smlym||||Malayalam
smodi||||Modi|Moḍī
smong||||Mongolian
smoon||||Moon|Moon code|Moon script|Moon type
smroo||||Mro|Mru
smtei||||Meitei Mayek|Meithei|Meetei
smult||||Multani
smymr||||Myanmar|Burmese
snagm||||Nag Mundari
snand||||Nandinagari
snarb||||Old North Arabian|Ancient North Arabian
snbat||||Nabataean
snewa||||Newa|Newar|Newari|Nepāla lipi
snkdb||||Naxi Dongba|na²¹ɕi³³ to³³ba²¹|Nakhi Tomba
snkgb||||Naxi Geba|na²¹ɕi³³ gʌ²¹ba²¹|'Na-'Khi ²Ggŏ-¹baw|Nakhi Geba
snkoo||||N’Ko|N'Ko
snshu||||Nüshu
sogam||||Ogham
solck||||Ol Chiki|Ol Cemet'|Ol|Santali
sonao||||Ol Onal
sorkh||||Old Turkic|Orkhon Runic
sorya||||Oriya|Odia
sosge||||Osage
sosma||||Osmanya
sougr||||Old Uyghur
spalm||||Palmyrene
spauc||||Pau Cin Hau
spcun||||Proto-Cuneiform
spelm||||Proto-Elamite
sperm||||Old Permic
sphag||||Phags-pa
sphli||||Inscriptional Pahlavi
sphlp||||Psalter Pahlavi
sphlv||||Book Pahlavi
sphnx||||Phoenician
spiqd||||Klingon|Klingon (KLI pIqaD)
splrd||||Miao|Pollard
sprti||||Inscriptional Parthian
spsin||||Proto-Sinaitic
sranj||||Ranjana
srjng||||Rejang|Redjang|Kaganga
srohg||||Hanifi Rohingya
sroro||||Rongorongo
srunr||||Runic
ssamr||||Samaritan
ssara||||Sarati
ssarb||||Old South Arabian
ssaur||||Saurashtra
ssgnw||||SignWriting
sshaw||||Shavian|Shaw
sshrd||||Sharada|Śāradā
sshui||||Shuishu
ssidd||||Siddham|Siddhaṃ|Siddhamātṛkā
ssidt||||Sidetic
ssind||||Khudawadi|Sindhi
ssinh||||Sinhala
ssogd||||Sogdian
ssogo||||Old Sogdian
ssora||||Sora Sompeng
ssoyo||||Soyombo
ssund||||Sundanese
ssunu||||Sunuwar
ssylo||||Syloti Nagri
ssyrc||||Syriac
ssyre||||Estrangelo Syriac|Syriac (Estrangelo variant)
ssyrj||||Western Syriac|Syriac (Western variant)
ssyrn||||Eastern Syriac|Syriac (Eastern variant)
stagb||||Tagbanwa
stakr||||Takri|Ṭākrī|Ṭāṅkrī
stale||||Tai Le
stalu||||New Tai Lue
staml||||Tamil
stang||||Tangut
stavt||||Tai Viet
stayo||||Tai Yo
stelu||||Telugu
steng||||Tengwar
stfng||||Tifinagh|Berber
stglg||||Tagalog|Baybayin|Alibata
sthaa||||Thaana
sthai||||Thai
stibt||||Tibetan
stirh||||Tirhuta
stnsa||||Tangsa
stodr||||Todhri
stols||||Tolong Siki
stoto||||Toto
stutg||||Tulu-Tigalari
sugar||||Ugaritic
svaii||||Vai
svisp||||Visible Speech
svith||||Vithkuqi
swara||||Warang Citi|Varang Kshiti
swcho||||Wancho
swole||||Woleai
sxpeo||||Old Persian
sxsux||||Sumero-Akkadian cuneiform
syezi||||Yezidi
syiii||||Yi
szanb||||Zanabazar Square|Zanabazarin Dörböljin Useg|Xewtee Dörböljin Bicig|Horizontal Square Script
szinh||||Code for inherited script
szmth||||Mathematical notation
szsye||||Emoji Symbols|Symbols (Emoji variant)
szsym||||Symbols
szxxx||||Code for unwritten documents
szyyy||||Code for undetermined script
szzzz||||Code for uncoded script
v1606nict||||Late Middle French (to 1606)
v1694acad||||Early Modern French
v1901||||Traditional German orthography
v1959acad||||"Academic" ("governmental") variant of Belarusian as codified in 1959
v1994||||Standardized Resian orthography
v1996||||German orthography of 1996
vabl1943||||Orthographic formulation of 1943 - Official in Brazil (Formulário Ortográfico de 1943 - Oficial no Brasil)
vakuapem||||Akuapem Twi
valalc97||||ALA-LC Romanization, 1997 edition
valuku||||Aluku dialect
vanpezo||||Anpezo standard of Ladin
vao1990||||Portuguese Language Orthographic Agreement of 1990 (Acordo Ortográfico da Língua Portuguesa de 1990)
varanes||||Aranese
varevela||||Eastern Armenian
varevmda||||Western Armenian
varkaika||||Arcaicam Esperantom
vasante||||Asante Twi
vauvern||||Auvergnat
vbaku1926||||Unified Turkic Latin Alphabet (Historical)
vbalanka||||The Balanka dialect of Anii
vbarla||||The Barlavento dialect group of Kabuverdianu
vbasiceng||||Basic English
vbauddha||||Buddhist Hybrid Sanskrit
vbciav||||BCI Blissymbolics AV
vbcizbl||||BCI Blissymbolics
vbiscayan||||Biscayan dialect of Basque
vbiske||||The San Giorgio dialect of Resian
vblasl||||Black American Sign Language dialect
vbohoric||||Slovene in Bohorič alphabet
vboont||||Boontling
vbornholm||||Bornholmsk
vcisaup||||Cisalpine
vcolb1945||||Portuguese-Brazilian Orthographic Convention of 1945 (Convenção Ortográfica Luso-Brasileira de 1945)
vcornu||||Cornu-English
vcreiss||||Occitan variants of the Croissant area
vdajnko||||Slovene in Dajnko alphabet
vekavsk||||Serbian with Ekavian pronunciation
vemodeng||||Early Modern English (1500-1700)
vfascia||||Fascia standard of Ladin
vfodom||||Fodom standard of Ladin
vfonipa||||International Phonetic Alphabet
vfonkirsh||||Kirshenbaum Phonetic Alphabet
vfonnapa||||North American Phonetic Alphabet
vfonupa||||Uralic Phonetic Alphabet
vfonxsamp||||X-SAMPA transcription
vgallo||||Gallo
vgascon||||Gascon
vgherd||||Gherdëina standard of Ladin
vgrclass||||Classical Occitan orthography
vgrital||||Italian-inspired Occitan orthography
vgrmistr||||Mistralian or Mistralian-inspired Occitan orthography
vhepburn||||Hepburn romanization
vheploc|alalc97|||Hepburn romanization, Library of Congress method
vhognorsk||||Norwegian in Høgnorsk (High Norwegian) orthography
vhsistemo||||Standard H-system orthographic fallback for spelling Esperanto
vijekavsk||||Serbian with Ijekavian pronunciation
vitihasa||||Epic Sanskrit
vivanchov||||Bulgarian in 1899 orthography
vjauer||||Jauer dialect of Romansh
vjyutping||||Jyutping Cantonese Romanization
vkkcor||||Common Cornish orthography of Revived Cornish
vkociewie||||The Kociewie dialect of Polish
vkscor||||Standard Cornish orthography of Revived Cornish
vlaukika||||Classical Sanskrit
vlemosin||||Limousin
vlengadoc||||Languedocien
vlipaw||||The Lipovaz dialect of Resian
vltg1929||||The Latgalian language orthography codified in 1929
vltg2007||||The Latgalian language orthography codified in the language law in 2007
vluna1918||||Post-1917 Russian orthography
vmetelko||||Slovene in Metelko alphabet
vmonoton||||Monotonic Greek
vndyuka||||Ndyuka dialect
vnedis||||Natisone dialect
vnewfound||||Newfoundland English
vnicard||||Niçard
vnjiva||||The Gniva dialect of Resian
vnulik||||Volapük nulik
vosojs||||The Oseacco dialect of Resian
voxendict||||Oxford English Dictionary spelling
vpahawh2||||Pahawh Hmong Second Stage Reduced orthography
vpahawh3||||Pahawh Hmong Third Stage Reduced orthography
vpahawh4||||Pahawh Hmong Final Version orthography
vpamaka||||Pamaka dialect
vpeano||||Latino Sine Flexione
vpehoeji||||Hokkien Vernacular Romanization System
vpetr1708||||Petrine orthography
vpinyin||||Pinyin romanization
vpolyton||||Polytonic Greek
vprovenc||||Provençal
vputer||||Puter idiom of Romansh
vrigik||||Volapük rigik
vrozaj||||Resian
vrumgr||||Rumantsch Grischun
vscotland||||Scottish Standard English
vscouse||||Scouse
vsimple||||Simplified form
vsolba||||The Stolvizza dialect of Resian
vsotav||||The Sotavento dialect group of Kabuverdianu
vspanglis||||Spanglish
vsurmiran||||Surmiran idiom of Romansh
vsursilv||||Sursilvan idiom of Romansh
vsutsilv||||Sutsilvan idiom of Romansh
vsynnejyl||||Synnejysk
vtailo||||Taiwanese Hokkien Romanization System for Hokkien languages
vtarask||||Belarusian in Taraskievica orthography
vtongyong||||Tongyong Pinyin romanization
vtunumiit||||Tunumiisiut
vuccor||||Unified Cornish orthography of Revived Cornish
vucrcor||||Unified Cornish Revised orthography of Revived Cornish
vulster||||Ulster dialect of Scots
vunifon||||Unifon phonetic alphabet
vvaidika||||Vedic Sanskrit
vvalbadia||||Val Badia standard of Ladin
vvalencia||||Valencian
vvallader||||Vallader idiom of Romansh
vvecdruka||||Latvian orthography used before 1920s ("vecā druka")
vvivaraup||||Vivaro-Alpine
vwadegile||||Wade-Giles romanization
vxsistemo||||Standard X-system orthographic fallback for spelling Esperanto
"""#
}
