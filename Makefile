# The same words as ./develop, for those whose fingers know make.
.PHONY: build test lint mutation acceptance setup
build test lint mutation acceptance setup:
	@./develop $@
