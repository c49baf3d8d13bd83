using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

internal static class RegistryAssertions
{
    /// <summary>Nothing may have been changed, for this one cause.</summary>
    public static RegistryError ShouldRefuse(this RegistryResult result, string code, string? field = null)
    {
        result.Client.ShouldBeNull();
        result.Issued.ShouldBeEmpty();
        var error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Message.ShouldEndWith(".");
        if (field is not null)
        {
            error.Field.ShouldBe(field);
        }
        return error;
    }
}
