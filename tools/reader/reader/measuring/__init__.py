"""How well a model marks answers, and tells their presence from their absence."""
