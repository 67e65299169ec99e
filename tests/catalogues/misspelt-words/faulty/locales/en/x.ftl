text-a = The Secretariat renews the assurances of esteem.
text-b = The Forum renews the assurances of respect.
text-c = The Summit renews the assurances of honour.
text-d = The Council renews the asurances of peace.
