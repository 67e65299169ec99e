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
