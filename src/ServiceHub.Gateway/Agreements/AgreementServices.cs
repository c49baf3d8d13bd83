using ServiceHub.Data.Agreements;
using ServiceHub.Data.Consents;
using ServiceHub.Data.Contacts;
using ServiceHub.Data.Corrections;
using ServiceHub.Data.Delegations;
using ServiceHub.Data.Protections;
using ServiceHub.Data.Representations;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.GraphQL.Types;
using ServiceHub.OAuth.Stores;
using ServiceHub.Services.Access;
using ServiceHub.Services.Agreements;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Consents;
using ServiceHub.Services.Contacts;
using ServiceHub.Services.Corrections;
using ServiceHub.Services.Delegations;
using ServiceHub.Services.Protections;
using ServiceHub.Services.Representations;

namespace ServiceHub.Gateway.Agreements;

/// <summary>What was agreed on with whom, and who changes it.</summary>
internal static class AgreementServices
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) => services
        .AddSingleton(provider => CitizenData.Read(provider.GetRequiredService<Schema>())).AddSingleton<CitizenRoots>()
        .AddSingleton<AgreementStore>().AddSingleton<AgreementBook>().AddSingleton<AgreementRegistry>().AddSlice<AgreementAdministration>()
        .AddSingleton<DelegationStore>().AddSingleton<DelegationBook>().AddSingleton<IDelegations>(provider => provider.GetRequiredService<DelegationBook>())
        .AddSlice<DelegationAdministration>()
        .AddSingleton<KnownCitizens>().AddSingleton<ProtectionBook>().AddSingleton<ProtectionStore>().AddSingleton<Shields>()
        .AddSingleton<BreakGlassStore>().AddSingleton<BreakGlass>().AddSlice<ProtectionAdministration>()
        .AddSingleton<CorrectionStore>().AddSingleton<CorrectionOwners>().AddSlice<CorrectionAdministration>()
        .AddSingleton<ConsentStore>().AddSingleton<IConsentRecords, ConsentRecords>().AddSlice<CitizenConsents>()
        .AddSingleton<RepresentationStore>().AddSlice<RepresentationAdministration>()
        .AddSingleton<ContactStore>().AddSlice<ContactSlice>();
}
