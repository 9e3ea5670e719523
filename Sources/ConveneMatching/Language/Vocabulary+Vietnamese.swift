import ConveneModel

extension Vocabulary {
    /// For an organizer who reads and writes rules in Vietnamese; the tree is the same.
    package static let vietnamese = Vocabulary(
        keywords: [
            .and: ["và"], .or: ["hoặc"], .not: ["không phải", "không"],
            .atLeast: ["ít nhất"], .of: ["trong số"], .product: ["sản phẩm"], .products: ["sản phẩm"], .from: ["tính từ"],
            .is: ["là"], .in: ["trong"], .under: ["thuộc"], .before: ["trước"], .after: ["sau"], .within: ["trong vòng"],
            .since: ["từ"], .today: ["hôm nay"], .start: ["ngày bắt đầu"], .end: ["ngày kết thúc"],
            .valid: ["còn hiệu lực"], .expired: ["đã hết hạn"], .expires: ["sẽ hết hạn"], .on: ["vào"], .through: ["đến hết"],
            .known: ["đã rõ"], .unknown: ["chưa rõ"], .any: ["bất kỳ"], .none: ["không có"], .times: ["lần"],
            .days: ["ngày"], .weeks: ["tuần"], .months: ["tháng"], .years: ["năm"],
        ],
        fields: [
            .subject(.subject): ["chủ thể"], .subject(.kind): ["loại hình"], .subject(.status): ["trạng thái"],
            .subject(.locality): ["địa bàn"], .subject(.language): ["ngôn ngữ"], .subject(.womenLed): ["nữ điều hành"],
            .subject(.traceability): ["truy xuất nguồn gốc"], .subject(.onlineSales): ["bán trực tuyến"],
            .subject(.employees): ["số lao động"], .subject(.foodSafety): ["an toàn thực phẩm"], .subject(.joined): ["tham gia"],
            .subject(.memberOf): ["hội viên"], .subject(.tag): ["nhãn"], .subject(.consent): ["đồng ý"],
            .subject(.consentSMS): ["đồng ý sms"], .subject(.consentEmail): ["đồng ý email"], .subject(.attended): ["đã dự"],
            .subject(.invitedTo): ["đã mời"], .subject(.declined): ["đã từ chối"], .subject(.absentAt): ["vắng mặt"],
            .product(.group): ["nhóm"], .product(.stage): ["giai đoạn"], .product(.stars): ["số sao"],
            .product(.score): ["số điểm"],
            .product(.targetStars): ["sao mục tiêu"], .product(.localMaterial): ["nguyên liệu địa phương"],
            .product(.certificate): ["giấy chứng nhận"], .product(.certifiedOn): ["ngày chứng nhận"],
            .product(.expiresOn): ["ngày hết hạn"], .product(.targetRound): ["đợt đánh giá"], .product(.missing): ["còn thiếu"],
            .product(.traceability): ["truy xuất nguồn gốc"], .product(.labelReady): ["bao bì sẵn sàng"],
            .product(.foodSafetyReady): ["an toàn thực phẩm sẵn sàng"],
        ],
        values: [
            "household": ["hộ"], "cooperative": ["hợp tác xã"], "cooperative_group": ["tổ hợp tác"],
            "enterprise": ["doanh nghiệp"],
            "person": ["cá nhân"],
            "idea": ["ý tưởng"], "active": ["đang hoạt động"], "paused": ["tạm ngừng"], "dissolving": ["đang giải thể"],
            "dissolved": ["đã giải thể"],
            "plan": ["phương án"], "developing": ["phát triển"], "dossier": ["hồ sơ"], "submitted": ["đã nộp"],
            "certified": ["đã chứng nhận"], "expired": ["hết hạn"], "revoked": ["bị thu hồi"],
        ])
}
