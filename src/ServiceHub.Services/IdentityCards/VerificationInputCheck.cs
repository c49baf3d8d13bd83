using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What is wrong with a batch before it is taken in.</summary>
internal static class VerificationInputCheck
{
    /// <summary>Items of one batch.</summary>
    public const int MostItems = 10_000;

    /// <summary>Errors listed for one batch.</summary>
    private const int MostErrors = 100;

    public static IReadOnlyList<VerificationError> Check(StartVerificationsInput input, Func<PartialDate, bool> canTell)
    {
        List<VerificationError> errors = [];
        if (!IsText(input.IdempotencyKey, VerificationBatches.LongestKey))
        {
            errors.Add(VerificationError.Invalid("idempotencyKey", $"An idempotency key has 1 to {VerificationBatches.LongestKey} characters, none of them a control character."));
        }
        if (input.Items.Count is 0 or > MostItems)
        {
            errors.Add(VerificationError.Invalid("items", $"A batch has 1 to {MostItems.ToString(CultureInfo.InvariantCulture)} items. Split the list."));
        }
        else
        {
            errors.AddRange(Items(input.Items, canTell).Take(MostErrors));
        }
        return errors;
    }

    private static IEnumerable<VerificationError> Items(IReadOnlyList<VerificationItemInput> items, Func<PartialDate, bool> canTell)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (Reference(items[i].Reference, known) is { } problem)
            {
                yield return VerificationError.Invalid($"items[{i}].reference", problem);
            }
            if (!canTell(items[i].BirthDate))
            {
                yield return VerificationError.Invalid($"items[{i}].birthDate", "The agency must be told more of the birth date.");
            }
        }
    }

    private static string? Reference(string reference, HashSet<string> known) =>
        !IsText(reference, VerificationBatches.LongestReference) ? $"A reference has 1 to {VerificationBatches.LongestReference} characters, none of them a control character."
        : NationalId.TryParse(reference.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), out _, out _)
            ? "A reference stays readable, so it must not be a national ID. Use a number of your own."
        : !known.Add(reference) ? "Another item has this reference." : null;

    private static bool IsText(string text, int longest) => text.Length > 0 && text.Length <= longest && !text.Any(char.IsControl);
}
