namespace ServiceHub.GraphQL.Language;

/// <summary>Specification, section 2.1.6 (Lexical Tokens).</summary>
internal enum TokenKind
{
    /// <summary>The lexer has met what is no token; every later token is this one too.</summary>
    Failed,
    EndOfDocument,
    Bang,
    Dollar,
    Ampersand,
    ParenOpen,
    ParenClose,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketOpen,
    BracketClose,
    BraceOpen,
    Pipe,
    BraceClose,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
