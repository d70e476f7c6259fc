# The same words as ./develop, for those whose fingers know make; what follows a word there goes into WITH:
#   make fuzz WITH=30
words = build test lint mutation differences fuzz threads coverage acceptance release setup
.PHONY: $(words)
$(words):
	@./develop $@ $(WITH)
