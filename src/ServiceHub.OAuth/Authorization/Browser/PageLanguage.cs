namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>Thai or English for a page: the portal's wish first (<c>ui_locales</c>), then the browser's, else Thai.</summary>
internal static class PageLanguage
{
    private static readonly char[] Separators = [' ', ','];

    public static bool IsThai(string? wished, string? accepted) => Choose(wished) ?? Choose(accepted) ?? true;

    /// <summary>The first of the two that is named, in the order given: browsers name what they prefer first.</summary>
    private static bool? Choose(string? languages)
    {
        foreach (var language in languages?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (language.StartsWith("th", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
            if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
        return null;
    }
}
