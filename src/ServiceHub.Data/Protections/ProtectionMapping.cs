using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Data.Protections;

internal sealed class ProtectionMapping : IEntityTypeConfiguration<Protection>, IEntityTypeConfiguration<BreakGlassAccess>
{
    private const int IdLength = 32;
    private const int NameLength = 100;
    private const int OfficerLength = 200;

    public void Configure(EntityTypeBuilder<Protection> builder)
    {
        builder.ToTable("Protections");
        builder.Property(protection => protection.Id).HasMaxLength(IdLength);
        builder.Property(protection => protection.Reference).HasMaxLength(ProtectionStore.LongestReference);
        builder.Property(protection => protection.RecordedBy).HasMaxLength(NameLength);
        builder.Property(protection => protection.EndAskedBy).HasMaxLength(NameLength);
        builder.Property(protection => protection.EndedBy).HasMaxLength(NameLength);
        builder.HasIndex(protection => protection.CitizenId);
        builder.HasOne<Citizen>().WithMany().HasForeignKey(protection => protection.CitizenId);
    }

    public void Configure(EntityTypeBuilder<BreakGlassAccess> builder)
    {
        builder.ToTable("BreakGlassAccesses");
        builder.Property(access => access.Id).HasMaxLength(IdLength);
        builder.Property(access => access.ClientId).HasMaxLength(NameLength);
        builder.Property(access => access.Organisation).HasMaxLength(NameLength);
        builder.Property(access => access.OfficerId).HasMaxLength(OfficerLength);
        builder.Property(access => access.OfficerName).HasMaxLength(OfficerLength);
        builder.Property(access => access.OfficerOffice).HasMaxLength(OfficerLength);
        builder.Property(access => access.Reason).HasMaxLength(BreakGlassStore.LongestText);
        builder.Property(access => access.ReviewNote).HasMaxLength(BreakGlassStore.LongestText);
        builder.Property(access => access.ReviewedBy).HasMaxLength(NameLength);
        builder.HasIndex(access => new { access.ClientId, access.Until });
        builder.HasIndex(access => new { access.OpenedAt, access.Id });
        builder.HasIndex(access => access.CitizenId);
    }
}
