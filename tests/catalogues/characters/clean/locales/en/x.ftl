soft = co-operation{"\u00A0"}2
wide = thin space – № 5
