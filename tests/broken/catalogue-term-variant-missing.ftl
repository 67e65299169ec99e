-brand = { $case ->
   *[nominative] CICA
    [locative] in CICA
  }
greeting = { -brand(case: "locatve") } { -brand(number: "plural") }
