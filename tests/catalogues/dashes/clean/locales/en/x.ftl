one = One – two—three, well-known
two = In 2024–2025, MC/2023-1, 2024-06-27
four = Wait…
five =
    Points:
    - the first
    - the second
