one = { $count } парақ, { DATE($date, case: "locative") }кешіктірмей
two = { $count ->
    [one] { $count } парақ
   *[other] { $count } парақ
}осында жатыр және қалады
three = Көп парақ осында жатыр және қалады
