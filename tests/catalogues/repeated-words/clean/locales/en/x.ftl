one = He said that that was it, 5 5
list = one by one, step by step, and step for step
initial = Write to K.{"\u00A0"}Sarybay
