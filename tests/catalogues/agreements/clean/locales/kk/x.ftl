-party-china = Қытай Халық Республикасы
-party-states = Құрама Штаттар
one = { NAME($addressee) } келісті.
