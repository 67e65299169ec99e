one = One - two
two = One — two
three = In 2024-2025
four = Wait...
