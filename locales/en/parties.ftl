### Parties in English: whoever can send or receive a note, in the order of `parties.yaml`.
###
### The text of an entry is the long form; `.short` and `.address` are further forms, `.article` and `.short-article` the
### articles. Line breaks of `.address` are kept; capitals are put in by the program.

## Bodies

-party-summit = CICA Summit
    .short = Summit
    .address =
        Summit
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-ministerial-council = CICA Ministerial Council
    .short = Ministerial Council
    .address =
        Ministerial Council
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-senior-officials-committee = Senior Officials Committee
    .short = Senior Officials Committee
    .address =
        Senior Officials Committee
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-special-working-group = CICA Special Working Group
    .short = Special Working Group
    .address =
        Special Working Group
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-think-tank-forum = CICA Think Tank Forum
    .short = Think Tank Forum
    .address =
        Think Tank Forum
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-business-council = CICA Business Council
    .short = Business Council
    .address =
        Business Council
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-youth-council = CICA Youth Council
    .short = Youth Council
    .address =
        Youth Council
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-chairmanship = CICA Chairmanship
    .short = Chairmanship
    .address =
        Chairmanship
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = singular

-party-secretariat = Secretariat of the Conference on Interaction and Confidence Building Measures in Asia (CICA)
    .short = Secretariat
    .address =
        Secretariat of the Conference on Interaction
        and Confidence Building Measures in Asia
    .article = the
    .short-article = the
    .number = singular

## Groups

-party-member-states = CICA Member States
    .short = Member States
    .address =
        Member States
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = plural

# @draft “observer states” without capitals is also met with: awaits a reviewer
-party-observer-states = CICA Observer States
    .short = Observer States
    .address =
        Observer States
        of the Conference on Interaction
        and Confidence Building Measures
        in Asia
    .article = the
    .short-article = the
    .number = plural

## Member states

# @draft the official name as the United Nations list it, which is no statement on recognition; no source here: awaits the protocol department
-party-afghanistan = Islamic Republic of Afghanistan
    .short = Afghanistan
    .address = Islamic Republic of Afghanistan
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-azerbaijan = Republic of Azerbaijan
    .short = Azerbaijan
    .address = Republic of Azerbaijan
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-bahrain = Kingdom of Bahrain
    .short = Bahrain
    .address = Kingdom of Bahrain
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-bangladesh = People’s Republic of Bangladesh
    .short = Bangladesh
    .address = People’s Republic of Bangladesh
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-cambodia = Kingdom of Cambodia
    .short = Cambodia
    .address = Kingdom of Cambodia
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-china = People’s Republic of China
    .short = China
    .address = People’s Republic of China
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-egypt = Arab Republic of Egypt
    .short = Egypt
    .address = Arab Republic of Egypt
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-india = Republic of India
    .short = India
    .address = Republic of India
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-iran = Islamic Republic of Iran
    .short = Iran
    .address = Islamic Republic of Iran
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-iraq = Republic of Iraq
    .short = Iraq
    .address = Republic of Iraq
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-israel = State of Israel
    .short = Israel
    .address = State of Israel
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-jordan = Hashemite Kingdom of Jordan
    .short = Jordan
    .address = Hashemite Kingdom of Jordan
    .article = the
    .number = singular

-party-kazakhstan = Republic of Kazakhstan
    .short = Kazakhstan
    .address = Republic of Kazakhstan
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-kuwait = State of Kuwait
    .short = Kuwait
    .address = State of Kuwait
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-kyrgyzstan = Kyrgyz Republic
    .short = Kyrgyzstan
    .address = Kyrgyz Republic
    .article = the
    .number = singular

-party-mongolia = Mongolia
    .short = Mongolia
    .address = Mongolia
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-pakistan = Islamic Republic of Pakistan
    .short = Pakistan
    .address = Islamic Republic of Pakistan
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-palestine = State of Palestine
    .short = Palestine
    .address = State of Palestine
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-qatar = State of Qatar
    .short = Qatar
    .address = State of Qatar
    .article = the
    .number = singular

-party-republic-of-korea = Republic of Korea
    .short = Republic of Korea
    .address = Republic of Korea
    .article = the
    .short-article = the
    .number = singular

-party-russia = Russian Federation
    .short = Russia
    .address = Russian Federation
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-sri-lanka = Democratic Socialist Republic of Sri Lanka
    .short = Sri Lanka
    .address =
        Democratic Socialist Republic
        of Sri Lanka
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-tajikistan = Republic of Tajikistan
    .short = Tajikistan
    .address = Republic of Tajikistan
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-thailand = Kingdom of Thailand
    .short = Thailand
    .address = Kingdom of Thailand
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-turkiye = Republic of Türkiye
    .short = Türkiye
    .address = Republic of Türkiye
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-united-arab-emirates = United Arab Emirates
    .short = United Arab Emirates
    .address = United Arab Emirates
    .article = the
    .short-article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-uzbekistan = Republic of Uzbekistan
    .short = Uzbekistan
    .address = Republic of Uzbekistan
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-viet-nam = Socialist Republic of Viet Nam
    .short = Viet Nam
    .address = Socialist Republic of Viet Nam
    .article = the
    .number = singular

## Observer states

# @draft the long form has no source here: awaits a reviewer
-party-belarus = Republic of Belarus
    .short = Belarus
    .address = Republic of Belarus
    .article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-indonesia = Republic of Indonesia
    .short = Indonesia
    .address = Republic of Indonesia
    .article = the
    .number = singular

-party-japan = Japan
    .short = Japan
    .address = Japan
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-laos = Lao People’s Democratic Republic
    .short = Laos
    .address = Lao People’s Democratic Republic
    .article = the
    .number = singular

-party-malaysia = Malaysia
    .short = Malaysia
    .address = Malaysia
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-philippines = Republic of the Philippines
    .short = Philippines
    .address = Republic of the Philippines
    .article = the
    .short-article = the
    .number = singular

-party-turkmenistan = Turkmenistan
    .short = Turkmenistan
    .address = Turkmenistan
    .number = singular

-party-ukraine = Ukraine
    .short = Ukraine
    .address = Ukraine
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-united-states = United States of America
    .short = United States
    .address = United States of America
    .article = the
    .short-article = the
    .number = singular

## Organisations

-party-united-nations = United Nations
    .short = UN
    .address = United Nations
    .article = the
    .short-article = the
    .number = singular

-party-shanghai-cooperation-organisation = Shanghai Cooperation Organisation
    .short = SCO
    .address = Shanghai Cooperation Organisation
    .article = the
    .short-article = the
    .number = singular

# @draft the long form has no source here: awaits a reviewer
-party-eurasian-economic-union = Eurasian Economic Union
    .short = EAEU
    .address = Eurasian Economic Union
    .article = the
    .short-article = the
    .number = singular

-party-united-nations-office-on-drugs-and-crime = United Nations Office on Drugs and Crime
    .short = UNODC
    .address =
        United Nations Office
        on Drugs and Crime
    .article = the
    .number = singular

# @draft the organisation’s own spelling; “Organisation” is also met with: awaits a reviewer
-party-international-organization-for-migration = International Organization for Migration
    .short = IOM
    .address =
        International Organization
        for Migration
    .article = the
    .number = singular

-party-assembly-of-the-people-of-kazakhstan = Assembly of the People of Kazakhstan
    .short = Assembly
    .address =
        Assembly of the People
        of Kazakhstan
    .article = the
    .short-article = the
    .number = singular
