using ServiceHub.Matching.Text;
using ServiceHub.Sandbox;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Matching.Tests.Text;

public sealed class SoundTests
{
    [Theory]
    [InlineData("สมชาย", "Somchai", "Somchay")]
    [InlineData("วัฒนา", "Wattana", "Vadhana")]
    [InlineData("ศรีสุข", "Sisuk", "Srisook")]
    [InlineData("พร", "Phon", "Porn")]
    [InlineData("สิทธิ์", "Sit", "Sith")]
    [InlineData("กิจ", "Kit", "Kij")]
    public void A_Thai_name_and_its_transcriptions_sound_alike(string thai, string royal, string own)
    {
        var sound = Sound.Of(Folding.Fold(thai));
        Sound.Of(Folding.Fold(royal)).ShouldBe(sound);
        Sound.Of(Folding.Fold(own)).ShouldBe(sound);
    }

    [Theory]
    [InlineData("สมชาย", "สมหญิง")]
    [InlineData("Wattana", "Kanda")]
    public void Other_names_do_not(string one, string other) => Sound.Of(Folding.Fold(one)).ShouldNotBe(Sound.Of(Folding.Fold(other)));

    [Fact]
    public void Nearly_all_given_names_meet_their_transcription()
    {
        var names = PopulationGenerator.Generate(new SandboxOptions { Population = 5000 }).People.Select(person => person.Name.Given).Distinct().ToList();

        var met = names.Count(name => Sound.Of(Folding.Fold(name.Th!)) == Sound.Of(Folding.Fold(name.En!)));

        ((double)met / names.Count).ShouldBeGreaterThan(0.85);
    }
}
