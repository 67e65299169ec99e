one = { $count }-парақ, { DATE($date, case: "locative") } кешіктірмей
two = Парақтардың «{ $count }» ({ $count }%) саны
three = Мұнда { $count } парақ
