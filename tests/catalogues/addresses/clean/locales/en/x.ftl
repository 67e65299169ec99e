-party-summit = Summit
    .address =
        Summit
        of the Conference
        on Measures in Asia
-party-forum = Forum
    .address =
        Forum
        of the Conference
        on Measures in Asia
-party-council = Business Council
    .address =
        Business Council
        of the Conference
        on Measures in Asia
-party-group = Working Group
    .address =
        Working Group
        of the Conference
        on Measures in Asia
-party-committee = Senior Committee
    .address =
        Senior Committee
        of the Conference
        on Measures in Asia
-party-uzbek = Republic of Uzbekistan
-party-first = First Embassy
    .address =
        First Embassy
        in the Republic of Kazakhstan
-party-second = Second Embassy
    .address =
        Second Embassy
        in the Republic of Kazakhstan
-party-third = Third Embassy
    .address =
        Third Embassy
        in the Republic of Kazakhstan
-party-fourth = Fourth Embassy
    .address =
        Fourth Embassy
        in the Republic of Kazakhstan
-party-fifth = Fifth Embassy
    .address =
        Fifth Embassy
        in the Republic of Uzbekistan
