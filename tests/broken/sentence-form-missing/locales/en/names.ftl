-party-secretariat = CICA Secretariat
    .address = CICA Secretariat
    .article = the
-party-member-states = CICA Member States
    .article = the
-party-senior-officials-committee = Senior Officials Committee
-place-astana = Astana
-term-decisions-and-documents = decisions and documents
