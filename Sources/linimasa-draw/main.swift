print("linimasa-draw")
