using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Agreements;
using ServiceHub.Services.Connections;

namespace ServiceHub.Services.Agreements;

/// <summary>What the contract says about agreements.</summary>
/// <param name="registry">Changes them.</param>
/// <param name="store">Finds and lists them.</param>
/// <param name="book">Tells clients their own.</param>
/// <param name="time">Tells which are in force.</param>
public sealed class AgreementAdministration(AgreementRegistry registry, AgreementStore store, AgreementBook book, TimeProvider time) : ISlice
{
    /// <inheritdoc/>
    public void Bind(SliceBinding binding)
    {
        var map = binding.Map;
        map.Enum<LegalBasis>("LegalBasis").Enum<AgreementState>("AgreementState").Enum<AgreementAction>("AgreementAction");
        map.Input<AgreementInput>("AgreementInput").Input<AgreementFilter>("AgreementFilter").Input<LocalizedText>("LocalizedTextInput");
        map.Object<Agreement>("Agreement").Field("inForce", agreement => agreement.IsInForce(HubDay.Of(time.GetUtcNow())));
        map.Object<AgreementEvent>("AgreementEvent");
        map.Object<Page<Agreement>>("AgreementConnection");
        map.Object<Edge<Agreement>>("AgreementEdge");
        map.Object<Page<AgreementEvent>>("AgreementEventConnection");
        map.Object<Edge<AgreementEvent>>("AgreementEventEdge");
        map.Object<AgreementResult>("AgreementPayload");
        map.Object<AgreementError>("AgreementError");
        new AgreementQueries(store, book).Bind(map);
        new AgreementMutations(registry).Bind(map);
    }
}
