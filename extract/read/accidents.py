"""What the libraries that read files of others' making raise when one is not as they expect."""

# a file can be broken in as many ways as it has parts, and none of them is a mistake of ours
ACCIDENTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # of XML
    TypeError,
    ValueError,
)
