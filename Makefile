# The same words as ./develop, for those whose fingers know make.
.PHONY: build test lint browser setup
build test lint browser setup:
	@./develop $@
