namespace ServiceHub.GraphQL.Language;

internal static class TokenKinds
{
    /// <summary>How a message names a token: its kind only, since its text may be a value.</summary>
    public static string Describe(this TokenKind kind) => kind switch
    {
        TokenKind.EndOfDocument => "the end of the document",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenOpen => "\"(\"",
        TokenKind.ParenClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        _ => DescribeLong(kind),
    };

    private static string DescribeLong(TokenKind kind) => kind switch
    {
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceClose => "\"}\"",
        TokenKind.Name => "a name",
        TokenKind.Int => "a whole number",
        TokenKind.Float => "a number",
        TokenKind.String or TokenKind.BlockString => "a string",
        _ => "no token",
    };
}
