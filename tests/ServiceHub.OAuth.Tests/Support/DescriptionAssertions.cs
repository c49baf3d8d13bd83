namespace ServiceHub.OAuth.Tests.Support;

internal static class DescriptionAssertions
{
    /// <summary>RFC 6749 §5.2 and RFC 6750 §3: %x20-21 / %x23-5B / %x5D-7E.</summary>
    public static void ShouldBeDescription(this string description) => description.ShouldMatch(@"^[\x20-\x21\x23-\x5B\x5D-\x7E]+$");
}
