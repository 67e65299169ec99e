one = The Republic of Kazakhstan informs Mongolia
