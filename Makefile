# The same words as ./develop, for those whose fingers know make.
.PHONY: build test lint acceptance setup
build test lint acceptance setup:
	@./develop $@
