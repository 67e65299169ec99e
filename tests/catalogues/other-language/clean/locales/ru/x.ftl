one = Документ «A bridge to the future» направлен.
two = Ответила сторона Ministry of Foreign Affairs of the Republic, persona non grata, NATO и PDF.
three = Имеются следующие пункты: а) письмо, в) проект; применяются подпункт в) статьи 3 и корпус в).
street = Улица Достоевского закрыта.
