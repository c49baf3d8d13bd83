using System.Security.Cryptography.X509Certificates;
using ServiceHub.OAuth.Authentication.Certificates;

namespace ServiceHub.OAuth.Tests.Authentication.Certificates;

public class DistinguishedNameTests
{
    [Theory]
    [InlineData("CN=partner,O=An Agency,C=TH")]
    [InlineData("cn=PARTNER, o=an  agency , c=th")]
    [InlineData("2.5.4.3=partner,2.5.4.10=An Agency,2.5.4.6=TH")]
    [InlineData("CN=p\\61rtner,O=An Agency,C=TH")]
    public void Is_the_same_however_it_is_written(string text) => IsSame(text, Subject("C=TH, O=An Agency, CN=partner")).ShouldBeTrue();

    [Theory]
    [InlineData("CN=other,O=An Agency,C=TH")]
    [InlineData("C=TH,O=An Agency,CN=partner")]
    [InlineData("CN=partner,O=An Agency")]
    [InlineData("CN=partner,OU=,O=An Agency,C=TH")]
    [InlineData("OU=partner,O=An Agency,C=TH")]
    [InlineData("CN=partner+O=An Agency,C=TH")]
    [InlineData("CN=partner\\,O=An Agency,C=TH")]
    public void Is_another(string text) => IsSame(text, Subject("C=TH, O=An Agency, CN=partner")).ShouldBeFalse();

    [Theory]
    [InlineData("O=Agency\\, Ltd,C=TH", "C=TH, O=\"Agency, Ltd\"")]
    [InlineData("O=A\\+B\\=C\\\\D\\\"E,C=TH", "C=TH, O=\"A+B=C\\D\"\"E\"")]
    [InlineData("O=กรมการปกครอง,C=TH", "C=TH, O=กรมการปกครอง")]
    [InlineData("O=\\E0\\B8\\81,C=TH", "C=TH, O=ก")]
    [InlineData("DC=agency,DC=example", "DC=example, DC=agency")]
    public void Reads_what_is_escaped(string text, string subject) => IsSame(text, Subject(subject)).ShouldBeTrue();

    [Theory]
    [InlineData("UID=1+CN=partner,C=TH")]
    [InlineData("CN=partner+UID=1,C=TH")]
    public void The_parts_of_one_name_stand_in_any_order(string text)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCountryOrRegion("TH");
        var country = builder.Build().RawData[2..];
        var name = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (name.PushSequence())
        {
            name.WriteEncodedValue(country);
            using (name.PushSetOf())
            {
                Write(name, "2.5.4.3", "partner");
                Write(name, "0.9.2342.19200300.100.1.1", "1");
            }
        }
        IsSame(text, new X500DistinguishedName(name.Encode())).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("partner")]
    [InlineData("CN=")]
    [InlineData("=partner")]
    [InlineData("CN=partner,")]
    [InlineData("CN=partner+")]
    [InlineData("CN=#0C0161")]
    [InlineData("CN=a\\")]
    [InlineData("CN=a\\zz")]
    [InlineData("CN=a;b")]
    [InlineData("CN=\"a\"")]
    [InlineData("XX=partner")]
    public void Is_none(string text) => DistinguishedName.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_empty_subject_is_none() => DistinguishedName.TryRead(Subject(""), out _).ShouldBeFalse();

    private static void Write(System.Formats.Asn1.AsnWriter writer, string type, string value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(type);
            writer.WriteCharacterString(System.Formats.Asn1.UniversalTagNumber.UTF8String, value);
        }
    }

    private static X500DistinguishedName Subject(string text) => new(text, X500DistinguishedNameFlags.None);

    private static bool IsSame(string text, X500DistinguishedName subject) =>
        DistinguishedName.TryRead(subject, out var read) && DistinguishedName.TryParse(text, out var parsed) && read.IsSame(parsed);
}
