using FsCheck;
using FsCheck.Fluent;
using ServiceHub.Matching.Text;
using ServiceHub.Testing;

namespace ServiceHub.Matching.Tests.Text;

public sealed class SimilarityTests
{
    // Few letters, so that texts meet.
    private static readonly Gen<string> Texts = Gen.Elements('a', 'b', 'c', 'ก', 'ข').NonEmptyListOf().Select(letters => string.Concat(letters));

    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("same", "same", 1)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "abc", 0)]
    public void Is_as_Winkler_gives_it(string one, string other, double expected) =>
        Similarity.JaroWinkler(one, other).ShouldBe(expected, 0.0001);

    [Theory]
    [InlineData("smith", "smth", 1)]
    [InlineData("smith", "simth", 1)]
    [InlineData("smith", "smithe", 1)]
    [InlineData("smith", "smyth", 1)]
    [InlineData("smith", "smith", 0)]
    [InlineData("smith", "myth", 2)]
    [InlineData("smith", "jones", 3)]
    public void Counts_edits_up_to_a_limit(string one, string other, int expected) => Similarity.Edits(one, other, 2).ShouldBe(expected);

    [Fact]
    public void One_edit_is_what_counting_says() => Check((one, other) => Similarity.IsOneEdit(one, other) == (Similarity.Edits(one, other, 1) <= 1));

    [Fact]
    public void Sets_of_letters_never_promise_too_little() => Check((one, other) =>
        Similarity.JaroWinkler(one, other) <= Similarity.MostJaroWinkler(one, Similarity.LettersOf(one), other, Similarity.LettersOf(other)) + 1e-9);

    private static void Check(Func<string, string, bool> holds) =>
        Prop.ForAll(Texts.Zip(Texts).ToArbitrary(), pair => holds(pair.Item1, pair.Item2)).Check(Config.QuickThrowOnFailure.WithMaxTest(LongRun.Tries(2000)));
}
