using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class NationalIdTests
{
    [Theory]
    [InlineData("1101700000010", NationalIdCategory.BirthNotifiedInTime)]
    [InlineData("3100600000021", NationalIdCategory.RegisteredBefore1984)]
    [InlineData("0100000000042", (NationalIdCategory)0)]
    public void Reads_a_number_with_its_right_check_digit(string digits, NationalIdCategory category)
    {
        NationalId.TryParse(digits, out var id, out _).ShouldBeTrue();

        id.Digits.ShouldBe(digits);
        id.Category.ShouldBe(category);
    }

    [Theory]
    [InlineData("")]
    [InlineData("110170000001")]
    [InlineData("11017000000100")]
    [InlineData("1-1017-00000-01-0")]
    [InlineData("110170000001x")]
    [InlineData("๑๑๐๑๗๐๐๐๐๐๐๑๐")]
    [InlineData("1101700000011")]
    [InlineData("9000000000009")]
    public void Refuses_other_texts_and_says_why_without_the_value(string text)
    {
        NationalId.TryParse(text, out _, out var error).ShouldBeFalse();

        error.ShouldNotBeEmpty();
        (text.Length == 0 || !error.Contains(text, StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Fact]
    public void Any_single_wrong_digit_is_found_but_the_pair_that_the_rule_cannot_tell()
    {
        // The remainders 0 and 10 share their check digit with 10 and 0, so that one wrong digit in a hundred may pass.
        var digits = People.Somchai.Digits;
        var passed = 0;
        for (var at = 0; at < NationalId.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var changed = digits.Remove(at, 1).Insert(at, digit.ToString());
                passed += changed != digits && NationalId.TryParse(changed, out _, out _) ? 1 : 0;
            }
        }
        passed.ShouldBeLessThan(13 * 9 / 5);
    }

    [Fact]
    public void Shows_no_digit_of_itself() => $"{People.Somchai}".ShouldNotContain("1");
}
